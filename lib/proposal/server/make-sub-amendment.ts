import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { lockProposal, requireTabled } from "./lock-proposal.ts";
import { createDraft, type MakeProposalInput } from "./make-proposal.ts";

/**
 * Makes a draft of a sub-amendment: a proposal that would change another one, from open suggestions of the actor's
 * delegation in its articles. For drafters, while the other is tabled. One level deep: a sub-amendment has none itself
 * (`not-allowed`). Nothing goes on record.
 */
export async function makeSubAmendment(
  actor: Actor,
  { parentId, ...draft }: MakeProposalInput & { readonly parentId: string },
): Promise<{ proposalId: string }> {
  return inTransaction(async (tx) => {
    const parent = await lockProposal(tx, actor, parentId);
    authorise(actor, "proposal.make");
    requireTabled(parent);
    if (parent.parent !== null)
      throw new Refusal("not-allowed", "A sub-amendment cannot be amended itself. Nothing was changed.");
    return { proposalId: await createDraft(tx, actor, { ...draft, parent }) };
  });
}
