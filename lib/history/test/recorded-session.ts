import fc from "fast-check";
import type * as Y from "yjs";
import { arbitraryDeeds, type Deed, doDeed, writers } from "#lib/clause/test/writers.ts";
import type { LogRow } from "../attribute.ts";

/** The log that a session of several writers leaves: one row per edit, each after all that its writer had seen. */
export function record(deeds: readonly Deed[]): readonly LogRow[] {
  const rows: LogRow[] = [];
  const docs = writers();
  for (const [index, doc] of docs.entries()) {
    doc.on("update", (bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (!transaction.local) return;
      const seq = rows.length + 1;
      const at = `2026-03-02T10:${String(seq % 60).padStart(2, "0")}:00.000Z`;
      rows.push({ seq, userId: `user${index}`, at, bytes });
    });
  }
  for (const deed of deeds) doDeed(docs, deed);
  return rows;
}

/** A recorded session and two moments of it, the earlier first. */
export const arbitrarySession = fc
  .tuple(arbitraryDeeds, fc.nat(1000), fc.nat(1000))
  .map(([deeds, one, other]) => {
    const rows = record(deeds);
    const moments = [one % (rows.length + 1), other % (rows.length + 1)].toSorted((a, b) => a - b);
    return { rows, from: moments[0] ?? 0, to: moments[1] ?? 0 };
  });
