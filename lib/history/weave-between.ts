import type { ItemId } from "#lib/clause/body-token.ts";
import type { Weave, WovenText, WovenToken } from "./weave.ts";
import {
  CLOSE,
  type Detail,
  detailedToken,
  type Origin,
  spanOf,
  TEXT,
  type WeaveColumns,
} from "./weave-columns.ts";

/**
 * A weave as far as two moments need it: without what stands at neither, and with text in one piece that goes on in its
 * items and in its roots, stands at the same of the two, and came or went by the same person. The piece has the span and
 * the author of its first character. So a comparison looks at runs, not at keystrokes.
 */
export function weaveBetween(weave: Weave, from: number, to: number): Weave {
  const { kinds, born, died, length, details } = weave.columns;
  const reduced = new Reduced(weave);
  let at = 0;
  let next = 0;
  for (let token = 0; token < kinds.length; token += 1) {
    const kind = kinds[token];
    const [birth, death] = [born[token] ?? 0, died[token] ?? 0];
    const isBefore = birth <= from && from < death;
    const isAfter = birth <= to && to < death;
    if (kind === TEXT) {
      const end = at + (length[token] ?? 0);
      if (isBefore || isAfter) reduced.text({ token, from: at, to: end, isBefore, isAfter });
      at = end;
    } else if (kind === CLOSE) {
      if (isBefore || isAfter) reduced.other({ kind: "close" });
    } else {
      const detail = details[next++];
      if ((isBefore || isAfter) && detail !== undefined) reduced.detailed(token, detail);
    }
  }
  return { ...weave, tokens: reduced.finish(), columns: weave.columns };
}

/** Text of one token: where it stands in all text, and at which of the moments. */
type Piece = {
  readonly token: number;
  readonly from: number;
  readonly to: number;
  readonly isBefore: boolean;
  readonly isAfter: boolean;
};

/** Text that is being put together: its first piece, and where the next has to go on. */
type Run = {
  readonly piece: Piece;
  readonly id: ItemId;
  readonly root: ItemId;
  readonly origin: Origin | undefined;
  readonly person: number;
  told: string;
  from: number;
  to: number;
  length: number;
};

class Reduced {
  readonly #tokens: WovenToken[] = [];
  readonly #columns: WeaveColumns;
  readonly #origins: ReadonlyMap<number, Origin>;
  readonly #log: Weave["log"];
  #run: Run | null = null;

  constructor({ columns, log }: Weave) {
    this.#columns = columns;
    this.#origins = columns.origins;
    this.#log = log;
  }

  text(piece: Piece): void {
    const { token, from, to } = piece;
    const id = this.#id(token);
    const origin = this.#origins.get(token);
    const root = origin?.root ?? id;
    const person = this.#person(piece);
    const run = this.#run;
    if (!run || !goesOn(run, { piece, id, root, origin, person })) {
      this.#tell();
      this.#run = { piece, id, root, origin, person, told: "", from, to, length: to - from };
      return;
    }
    if (run.to !== from) {
      run.told += this.#columns.text.slice(run.from, run.to);
      run.from = from;
    }
    run.to = to;
    run.length += to - from;
  }

  detailed(token: number, detail: Detail): void {
    this.other(detailedToken(detail, { id: this.#id(token), ...spanOf(this.#columns, token) }));
  }

  other(token: WovenToken): void {
    this.#tell();
    this.#tokens.push(token);
  }

  finish(): readonly WovenToken[] {
    this.#tell();
    return this.#tokens;
  }

  #tell(): void {
    if (!this.#run) return;
    const { piece, id, root, origin, told, from, to } = this.#run;
    const span = spanOf(this.#columns, piece.token);
    const first = origin?.first ?? this.#log.authorship(span.born);
    const text = told + this.#columns.text.slice(from, to);
    const token: WovenText = { kind: "text", id, text, root, first, ...span };
    this.#tokens.push(token);
    this.#run = null;
  }

  /** Who wrote or deleted what stands at one of the moments only, as the log counts people; -1: it stands at both. */
  #person({ token, isBefore, isAfter }: Piece): number {
    if (isBefore && isAfter) return -1;
    const { born, died } = this.#columns;
    const revision = isAfter ? born[token] : died[token];
    return this.#log.columns.who[(revision ?? 0) - 1] ?? -1;
  }

  #id(token: number): ItemId {
    const { clients, client, clock } = this.#columns;
    return { client: clients[client[token] ?? 0] ?? 0, clock: clock[token] ?? 0 };
  }
}

function goesOn(run: Run, next: Pick<Run, "piece" | "id" | "root" | "origin" | "person">): boolean {
  return (
    run.person === next.person &&
    run.piece.isBefore === next.piece.isBefore &&
    run.piece.isAfter === next.piece.isAfter &&
    run.id.client === next.id.client &&
    run.id.clock + run.length === next.id.clock &&
    run.root.client === next.root.client &&
    run.root.clock + run.length === next.root.clock &&
    run.origin?.first.userId === next.origin?.first.userId
  );
}
