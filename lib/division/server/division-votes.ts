import { db } from "#lib/platform/db.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { DivisionVote } from "../division.ts";

/** The votes of a division in the order in which they were opened: on the motion to divide, and on its parts. */
export async function readDivisionVotes(
  tx: Transaction | null,
  divisionId: string,
): Promise<readonly DivisionVote[]> {
  const rows = await (tx ?? db()).ballot.findMany({
    where: { divisionId },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: { id: true, part: true, status: true, verdict: true, arithmetic: true },
  });
  return rows.map(({ id: ballotId, ...vote }) => ({ ballotId, ...vote }));
}
