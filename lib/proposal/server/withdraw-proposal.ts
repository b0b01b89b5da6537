import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { mayWithdrawProposal } from "../who-may.ts";
import { dropTabled } from "./end-proposal.ts";
import { lockProposal, requireTabled } from "./lock-proposal.ts";

/**
 * Withdraws a proposal: its suggestions leave the text, its sub-amendments fall with it, its kept texts stay. For
 * drafters of the delegation that made it. Records `proposal.settled`. A draft is put away without a record, and its
 * suggestions are free again. Refuses `proposal-closed` when it is settled, `clause-closed` while a text is frozen.
 */
export async function withdrawProposal(actor: Actor, input: { readonly proposalId: string }): Promise<void> {
  const { proposalId } = input;
  await inTransaction(async (tx) => {
    const proposal = await lockProposal(tx, actor, proposalId);
    authorise(actor, "proposal.make");
    if (proposal.status === "DRAFT") {
      await tx.suggestion.updateMany({ where: { proposalId }, data: { proposalId: null } });
      const data = { status: "WITHDRAWN", closedAt: new Date(), closedBy: actor.userId } as const;
      await tx.proposal.update({ where: { id: proposalId }, data, select: { id: true } });
      return;
    }
    requireTabled(proposal);
    if (!mayWithdrawProposal(actor, proposal)) throw new Refusal("not-allowed");
    await dropTabled(tx, actor, { proposal, status: "WITHDRAWN", reason: "" });
  });
}
