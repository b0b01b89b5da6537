import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { acceptTabled, dropTabled } from "./end-proposal.ts";
import { lockProposal, requireTabled } from "./lock-proposal.ts";

export interface SettleProposalInput {
  readonly proposalId: string;
  readonly outcome: "ACCEPTED" | "REJECTED";
}

/**
 * Accepts or rejects a tabled proposal in all its clauses at once. For chair and secretariat. Accepting makes its
 * changes; those of a sub-amendment become its parent's. Rejecting takes them out of the text, and its sub-amendments
 * fall with it. Records `proposal.settled`. Refuses `sub-amendments-open` by name, `proposal-outdated` when the text
 * under it is not as it was kept, `clause-closed`, and `proposal-closed` when it is repeated.
 */
export async function settleProposal(
  actor: Actor,
  { proposalId, outcome }: SettleProposalInput,
): Promise<void> {
  await inTransaction(async (tx) => {
    const proposal = await lockProposal(tx, actor, proposalId);
    authorise(actor, "suggestion.settle");
    requireTabled(proposal);
    const settled = { proposal, reason: "" };
    if (outcome === "ACCEPTED") await acceptTabled(tx, actor, settled);
    else await dropTabled(tx, actor, { ...settled, status: outcome });
  });
}
