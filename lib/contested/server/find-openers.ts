import type { LogRow } from "#lib/clause/server/log-piece.ts";
import { readLog } from "#lib/clause/server/read-log.ts";
import type { Transaction } from "#lib/platform/transaction.ts";

/** Who first wrote a mark, in the seat they have now. */
export interface MarkOpener {
  readonly userId: string;
  /** Null: chair or secretariat, or somebody who has left. */
  readonly delegationId: string | null;
  readonly at: Date;
  /** The revision with which the mark came. */
  readonly revision: number;
}

/**
 * Who wrote the marks with these ids into a clause. The id stands in the update that brought the mark, as UTF-8, and
 * in no earlier one. First the rows since the text version before are looked through, then the whole log; a mark that
 * no update brought counts as brought by the update of the revision.
 */
export async function findOpeners(
  tx: Transaction,
  {
    clauseId,
    revision,
    ids,
  }: { readonly clauseId: string; readonly revision: number; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, MarkOpener>> {
  const before = await tx.textVersion.aggregate({
    where: { clauseId, revision: { lt: revision } },
    _max: { revision: true },
  });
  const found = new Map<string, LogRow>();
  for (const after of [before._max.revision ?? 0, 0]) {
    const missing = ids.filter((id) => !found.has(id));
    const rows = await firstRows(tx, { clauseId, after, upTo: revision }, missing);
    for (const [id, row] of rows) found.set(id, row);
  }
  const missing = ids.filter((id) => !found.has(id));
  const [last] =
    missing.length > 0 ? await readLog(tx, clauseId, { after: revision - 1, upTo: revision }) : [];
  if (last) for (const id of missing) found.set(id, last);
  return openersOf(tx, clauseId, found);
}

type Range = { readonly clauseId: string; readonly after: number; readonly upTo: number };

/** Rows of the log that are looked through at once. */
const AT_ONCE = 2_000;

/** For each id the first row of the range in which it stands; an id that stands in none has no entry. */
async function firstRows(
  tx: Transaction,
  { clauseId, after, upTo }: Range,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LogRow>> {
  const missing = new Map(ids.map((id) => [id, Buffer.from(id)]));
  const found = new Map<string, LogRow>();
  for (let from = after; from < upTo && missing.size > 0; from += AT_ONCE) {
    const rows = await readLog(tx, clauseId, { after: from, upTo: Math.min(from + AT_ONCE, upTo) });
    for (const row of rows) {
      const bytes = Buffer.from(row.bytes.buffer, row.bytes.byteOffset, row.bytes.byteLength);
      for (const [id, sign] of missing) {
        if (!bytes.includes(sign)) continue;
        found.set(id, row);
        missing.delete(id);
      }
    }
  }
  return found;
}

/** The authors of the rows, with the delegations whose seats they have. */
async function openersOf(
  tx: Transaction,
  clauseId: string,
  rows: ReadonlyMap<string, LogRow>,
): Promise<ReadonlyMap<string, MarkOpener>> {
  if (rows.size === 0) return new Map();
  const userIds = [...new Set([...rows.values()].map(({ userId }) => userId))];
  const members = await tx.member.findMany({
    where: {
      userId: { in: userIds },
      negotiation: { treaties: { some: { clauses: { some: { id: clauseId } } } } },
    },
    select: { userId: true, delegationId: true },
  });
  const seats = new Map(members.map(({ userId, delegationId }) => [userId, delegationId]));
  return new Map(
    [...rows].map(([id, { userId, at, seq }]) => {
      const opener = { userId, delegationId: seats.get(userId) ?? null, at: new Date(at), revision: seq };
      return [id, opener];
    }),
  );
}
