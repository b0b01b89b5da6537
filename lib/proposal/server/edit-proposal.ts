import type { Actor } from "#lib/access/actor.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { lockProposal } from "./lock-proposal.ts";
import { requireDraft, takeSuggestions } from "./take-suggestions.ts";

export interface EditProposalInput {
  readonly proposalId: string;
  readonly title: string;
  readonly rationale: string;
  /** All that it consists of: those left out are free again. */
  readonly suggestionIds: readonly string[];
}

/**
 * Changes title, rationale and suggestions of a draft. For drafters of the delegation that made it. Nothing goes on record: a draft
 * is known to its delegation alone. May be repeated; refuses `proposal-closed` once it is tabled.
 */
export async function editProposal(
  actor: Actor,
  { proposalId, title, rationale, suggestionIds }: EditProposalInput,
): Promise<void> {
  await inTransaction(async (tx) => {
    const proposal = await lockProposal(tx, actor, proposalId);
    requireDraft(actor, proposal);
    await tx.suggestion.updateMany({ where: { proposalId }, data: { proposalId: null } });
    await takeSuggestions(tx, actor, { proposal, suggestionIds });
    await tx.proposal.update({
      where: { id: proposalId },
      data: { title: title.trim(), rationale: rationale.trim() },
      select: { id: true },
    });
  });
}
