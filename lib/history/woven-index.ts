import type { ItemId } from "#lib/clause/body-token.ts";
import type { ItemRange } from "./claims.ts";
import type { Span } from "./weave.ts";
import { CLOSE, NEVER, OPEN, type OpenDetail, spanOf, TEXT, type WeaveColumns } from "./weave-columns.ts";

/** An element that bore the id of a block for a while. */
export type Bearer = { readonly open: number; readonly until: number; readonly since: number };

/** The columns of a weave, and where to find in them what came or went at a revision, or stood in a block. */
export class WovenIndex {
  readonly columns: WeaveColumns;
  /** The first revision at which text went; Infinity if none did. */
  readonly firstDeath: number;
  readonly #starts: Uint32Array;
  readonly #births: ReadonlyMap<number, readonly number[]>;
  readonly #deaths: ReadonlyMap<number, readonly number[]>;
  /** Of each token the open of the element around it, or -1; and of an open its close. */
  readonly #parents: Int32Array;
  readonly #closes = new Map<number, number>();
  readonly #opens = new Map<number, OpenDetail>();
  readonly #bearers = new Map<string, Bearer[]>();

  /** Births are kept for revisions after `after`. */
  constructor(columns: WeaveColumns, after: number) {
    this.columns = columns;
    const { kinds, length, born, died, details } = columns;
    this.#starts = new Uint32Array(kinds.length);
    this.#parents = new Int32Array(kinds.length);
    const births = new Map<number, number[]>();
    const deaths = new Map<number, number[]>();
    const frames: number[] = [];
    let [at, next, firstDeath] = [0, 0, Number.POSITIVE_INFINITY];
    for (let token = 0; token < kinds.length; token += 1) {
      this.#parents[token] = frames.at(-1) ?? -1;
      this.#starts[token] = at;
      if (kinds[token] === TEXT) {
        at += length[token] ?? 0;
        const [birth, death] = [born[token] ?? 0, died[token] ?? 0];
        if (birth > after) put(births, birth, token);
        if (death !== NEVER) {
          put(deaths, death, token);
          firstDeath = Math.min(firstDeath, death);
        }
      } else if (kinds[token] === CLOSE) {
        this.#closes.set(frames.pop() ?? -1, token);
      } else {
        const detail = details[next++];
        if (kinds[token] === OPEN) {
          frames.push(token);
          this.#keepOpen(token, detail as OpenDetail);
        }
      }
    }
    this.#births = births;
    this.#deaths = deaths;
    this.firstDeath = firstDeath;
  }

  /** Text that came with a revision, in the order of the text. */
  bornAt(revision: number): readonly number[] {
    return this.#births.get(revision) ?? NONE;
  }

  /** Text that went with a revision, in the order of the text. */
  diedAt(revision: number): readonly number[] {
    return this.#deaths.get(revision) ?? NONE;
  }

  textOf(token: number): string {
    const start = this.#starts[token] ?? 0;
    return this.columns.text.slice(start, start + (this.columns.length[token] ?? 0));
  }

  idOf(token: number): ItemId {
    const { clients, client, clock } = this.columns;
    return { client: clients[client[token] ?? 0] ?? 0, clock: clock[token] ?? 0 };
  }

  rangeOf(token: number): ItemRange {
    return { ...this.idOf(token), length: this.columns.length[token] ?? 0 };
  }

  spanOf(token: number): Span {
    return spanOf(this.columns, token);
  }

  /** Whether a token stands right before a revision and still after it. */
  outlives(token: number, revision: number): boolean {
    const { born, died } = this.columns;
    return (born[token] ?? 0) < revision && (died[token] ?? 0) > revision;
  }

  /** Whether a token stood before a revision and does not stand after it. */
  isGone(token: number, revision: number): boolean {
    const { born, died } = this.columns;
    return (born[token] ?? 0) < revision && (died[token] ?? 0) <= revision;
  }

  stands(token: number, revision: number): boolean {
    const { born, died } = this.columns;
    return (born[token] ?? 0) <= revision && revision < (died[token] ?? 0);
  }

  closeOf(open: number): number {
    return this.#closes.get(open) ?? open;
  }

  /** Whether the block around a token came with a revision. */
  isInNewBlock(token: number, revision: number): boolean {
    return this.columns.born[this.#blockAround(token)] === revision;
  }

  /** The other elements that bore, before a revision, the id of the block in which a token stands at it. */
  earlierBearers(token: number, revision: number): readonly Bearer[] {
    const open = this.#blockAround(token);
    const id = this.#opens
      .get(open)
      ?.attrs.find(({ name, born, died }) => name === "id" && born <= revision && revision < died);
    if (typeof id?.value !== "string") return [];
    const bearers = this.#bearers.get(id.value) ?? [];
    return bearers.filter((bearer) => bearer.open !== open && bearer.since < revision);
  }

  /** The open of the innermost element around a token that may bear an id; -1 if there is none. */
  #blockAround(token: number): number {
    let open = this.#parents[token] ?? -1;
    while (open >= 0 && !this.#opens.has(open)) open = this.#parents[open] ?? -1;
    return open;
  }

  #keepOpen(token: number, detail: OpenDetail): void {
    if (detail.name === "") return;
    this.#opens.set(token, detail);
    const { died } = this.spanOf(token);
    for (const attr of detail.attrs) {
      if (attr.name !== "id" || typeof attr.value !== "string") continue;
      const bearer = { open: token, since: attr.born, until: Math.min(attr.died, died) };
      const known = this.#bearers.get(attr.value);
      if (known) known.push(bearer);
      else this.#bearers.set(attr.value, [bearer]);
    }
  }
}

const NONE: readonly number[] = [];

function put(lists: Map<number, number[]>, key: number, token: number): void {
  const list = lists.get(key);
  if (list) list.push(token);
  else lists.set(key, [token]);
}
