import * as Y from "yjs";
import { type Claims, claim } from "./claims.ts";

/** Who made a change and when: the row of the log that first brought it. `at` is an instant in ISO 8601. */
export type Authorship = { readonly seq: number; readonly userId: string; readonly at: string };

/** A row of the log of a clause. */
export type LogRow = Authorship & { readonly bytes: Uint8Array };

/** Which row of the log inserted each item, and which deleted it. */
export type Attribution = { readonly inserted: Claims<Authorship>; readonly deleted: Claims<Authorship> };

/** An attribution of no rows yet. */
export function emptyAttribution(): Attribution {
  return { inserted: new Map(), deleted: new Map() };
}

/**
 * Adds rows of the log to an attribution, in the order of their `seq`. The first row that brings an insertion or a
 * deletion has made it; the author is the row's user, never the client id.
 */
export function attributeRows(attribution: Attribution, rows: Iterable<LogRow>): void {
  for (const { seq, userId, at, bytes } of rows) {
    const by: Authorship = { seq, userId, at };
    const { structs, ds } = Y.decodeUpdate(bytes);
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue;
      claim(attribution.inserted, { ...struct.id, length: struct.length }, by);
    }
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) claim(attribution.deleted, { client, clock, length: len }, by);
    }
  }
}
