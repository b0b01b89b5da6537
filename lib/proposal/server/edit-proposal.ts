import type { Actor } from "#lib/access/actor.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { requireDraft } from "./choose-suggestions.ts";
import { lockProposal } from "./lock-proposal.ts";

export interface EditProposalInput {
  readonly proposalId: string;
  readonly title: string;
  readonly rationale: string;
}

/**
 * Changes title and rationale of a draft. For drafters of the delegation that made it. Nothing goes on record: a draft
 * is known to its delegation alone. May be repeated; refuses `proposal-closed` once it is tabled.
 */
export async function editProposal(
  actor: Actor,
  { proposalId, title, rationale }: EditProposalInput,
): Promise<void> {
  await inTransaction(async (tx) => {
    requireDraft(actor, await lockProposal(tx, actor, proposalId));
    await tx.proposal.update({
      where: { id: proposalId },
      data: { title: title.trim(), rationale: rationale.trim() },
      select: { id: true },
    });
  });
}
