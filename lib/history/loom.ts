import * as Y from "yjs";
import type { LogRow } from "./attribute.ts";
import { claim } from "./claims.ts";
import { withOrigins } from "./columns-with-origins.ts";
import { LogIndex } from "./log-index.ts";
import type { Descents, Heritage } from "./origins.ts";
import { traceOrigins } from "./trace-origins.ts";
import { makeWeave, type Weave } from "./weave.ts";
import { type Lives, weaveItems } from "./weave-items.ts";

/** What a weave is continued from: all items, even deleted ones, as a Yjs update; their lives, and what is traced already. */
export type LoomState = {
  readonly state: Uint8Array;
  readonly lives: Lives;
  readonly descents: Descents;
  readonly log: LogIndex;
};

/** Weaves the log of a clause, row after row, and goes on where it was left. Whoever made it destroys it. */
export class Loom {
  readonly #doc = new Y.Doc({ gc: false });
  readonly #lives: Lives;
  readonly #descents: Descents;
  readonly #heritage: Map<number, Descents> = new Map();
  #log: LogIndex;
  /** The revision up to which origins are traced. */
  #traced: number;

  constructor(left?: LoomState) {
    this.#lives = left?.lives ?? { inserted: new Map(), deleted: new Map() };
    this.#descents = left?.descents ?? new Map();
    this.#log = left?.log ?? new LogIndex([]);
    this.#traced = this.#log.revision;
    if (left) Y.applyUpdateV2(this.#doc, left.state);
  }

  get revision(): number {
    return this.#log.revision;
  }

  /** Takes the next rows of the log, in order and without a gap; `heritage` has those that came from another clause. */
  take(rows: readonly LogRow[], heritage: Heritage = new Map()): void {
    this.#log = this.#log.with(rows.map(({ seq, userId, at }) => ({ seq, userId, at })));
    for (const [seq, descents] of heritage) this.#heritage.set(seq, descents);
    this.#doc.transact(() => {
      for (const { seq, bytes } of rows) {
        this.#claim(seq, bytes);
        Y.applyUpdate(this.#doc, bytes);
      }
    });
  }

  /** All that ever stood in the clause, up to the newest row taken. */
  weave(): Weave {
    const [after, descents] = [this.#traced, this.#descents];
    const { columns, before } = weaveItems(this.#doc, { lives: this.#lives, descents, after });
    const heritage = this.#heritage;
    const isFound = traceOrigins(columns, { before, after, log: this.#log, descents, heritage });
    this.#traced = this.revision;
    return makeWeave(isFound ? withOrigins(columns, descents) : columns, this.#log);
  }

  /** What to go on from. The weave must have been made. */
  state(): LoomState {
    if (this.#traced < this.revision) this.weave();
    const state = Y.encodeStateAsUpdateV2(this.#doc);
    return { state, lives: this.#lives, descents: this.#descents, log: this.#log };
  }

  destroy(): void {
    this.#doc.destroy();
  }

  /** The first row that brings an insertion or a deletion has made it. */
  #claim(seq: number, bytes: Uint8Array): void {
    const { structs, ds } = Y.decodeUpdate(bytes);
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue;
      claim(this.#lives.inserted, { ...struct.id, length: struct.length }, seq);
    }
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) claim(this.#lives.deleted, { client, clock, length: len }, seq);
    }
  }
}
