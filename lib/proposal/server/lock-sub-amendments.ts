import type { Transaction } from "#lib/platform/transaction.ts";
import { type LockedProposal, lockOne } from "./lock-proposal.ts";

/** The sub-amendments to a proposal that are before the conference, locked, in the order of their symbols. */
export async function lockSubAmendments(
  tx: Transaction,
  parent: LockedProposal,
): Promise<readonly LockedProposal[]> {
  const rows = await tx.proposal.findMany({
    where: { parentId: parent.id, status: "TABLED" },
    orderBy: { tabledAt: "asc" },
    select: { id: true },
  });
  const locked: LockedProposal[] = [];
  for (const { id } of rows) locked.push({ ...(await lockOne(tx, id)), parent });
  return locked;
}
