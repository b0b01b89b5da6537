import type { Transaction } from "#lib/platform/transaction.ts";
import type { Elector, Vote } from "../voters-of.ts";
import { ELECTOR_COLUMNS } from "./row.ts";

/** Who may vote in a ballot, in the order of the roll, and the votes that count: the newest of each delegation. */
export async function readVotes(
  tx: Transaction,
  ballotId: string,
): Promise<{ readonly electors: readonly Elector[]; readonly votes: readonly Vote[] }> {
  const rows = await tx.elector.findMany({
    where: { ballotId },
    orderBy: { place: "asc" },
    select: {
      ...ELECTOR_COLUMNS,
      votes: { select: { choice: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  return {
    electors: rows.map(({ votes: _, weights, ...elector }) => {
      return { ...elector, weights: weights as Elector["weights"] };
    }),
    votes: rows.flatMap(({ delegationId, votes: [vote] }) => (vote ? [{ delegationId, ...vote }] : [])),
  };
}
