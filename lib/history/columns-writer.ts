import type { ItemId } from "#lib/clause/body-token.ts";
import type { Span } from "./weave.ts";
import {
  CLOSE,
  type Detail,
  FORMAT,
  NEVER,
  OPEN,
  type Origin,
  SCRAP,
  TEXT,
  type WeaveColumns,
} from "./weave-columns.ts";

/** Writes the columns of a weave token by token. Text that goes on with what was written last becomes one with it. */
export class ColumnsWriter {
  readonly #kinds: number[] = [];
  readonly #clients: number[] = [];
  readonly #places = new Map<number, number>();
  readonly #client: number[] = [];
  readonly #clock: number[] = [];
  readonly #born: number[] = [];
  readonly #died: number[] = [];
  readonly #length: number[] = [];
  readonly #texts: string[] = [];
  readonly #details: Detail[] = [];
  readonly #origins = new Map<number, Origin>();
  readonly #open: Span[] = [];

  /** The number of the next token. */
  get next(): number {
    return this.#kinds.length;
  }

  /** An element that begins, a format or a scrap. */
  detailed(id: ItemId, span: Span, detail: Detail): void {
    this.#push(kindOf(detail), id, span, 1);
    this.#details.push(detail);
    if (kindOf(detail) === OPEN) this.#open.push(span);
  }

  close(): void {
    const span = this.#open.pop() ?? { born: 0, died: Number.POSITIVE_INFINITY };
    this.#push(CLOSE, null, span, 0);
  }

  text(id: ItemId, span: Span, text: string, origin?: Origin): void {
    this.#texts.push(text);
    const last = this.#kinds.length - 1;
    if (this.#goesOn(last, id, span) && sameLine(this.#origins.get(last), origin, this.#length[last] ?? 0)) {
      this.#length[last] = (this.#length[last] ?? 0) + text.length;
      return;
    }
    if (origin) this.#origins.set(last + 1, origin);
    this.#push(TEXT, id, span, text.length);
  }

  finish(): WeaveColumns {
    return {
      kinds: Uint8Array.from(this.#kinds),
      clients: this.#clients,
      client: Uint32Array.from(this.#client),
      clock: Uint32Array.from(this.#clock),
      born: Uint32Array.from(this.#born),
      died: Uint32Array.from(this.#died),
      length: Uint32Array.from(this.#length),
      text: this.#texts.join(""),
      details: this.#details,
      origins: this.#origins,
    };
  }

  #push(kind: number, id: ItemId | null, { born, died }: Span, length: number): void {
    this.#kinds.push(kind);
    this.#client.push(id ? this.#placeOf(id.client) : 0);
    this.#clock.push(id?.clock ?? 0);
    this.#born.push(born);
    this.#died.push(died === Number.POSITIVE_INFINITY ? NEVER : died);
    this.#length.push(length);
  }

  #placeOf(client: number): number {
    const known = this.#places.get(client);
    if (known !== undefined) return known;
    const place = this.#clients.push(client) - 1;
    this.#places.set(client, place);
    return place;
  }

  #goesOn(last: number, { client, clock }: ItemId, { born, died }: Span): boolean {
    return (
      this.#kinds[last] === TEXT &&
      (this.#clock[last] ?? 0) + (this.#length[last] ?? 0) === clock &&
      this.#born[last] === born &&
      this.#died[last] === (died === Number.POSITIVE_INFINITY ? NEVER : died) &&
      this.#clients[this.#client[last] ?? 0] === client
    );
  }
}

function kindOf(detail: Detail): number {
  if (typeof detail === "string") return SCRAP;
  return "key" in detail ? FORMAT : OPEN;
}

/** Whether text with an origin goes on with text before it of so many characters. */
function sameLine(before: Origin | undefined, after: Origin | undefined, length: number): boolean {
  if (!before || !after) return before === after;
  const { root, first } = before;
  return (
    root.client === after.root.client &&
    root.clock + length === after.root.clock &&
    first.seq === after.first.seq &&
    first.at === after.first.at &&
    first.userId === after.first.userId
  );
}
