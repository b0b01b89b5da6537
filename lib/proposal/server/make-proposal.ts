import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { negotiatedTreaty } from "#lib/clause/server/readable-treaties.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { LockedProposal } from "./lock-proposal.ts";
import { takeSuggestions } from "./take-suggestions.ts";

export interface MakeProposalInput {
  readonly title: string;
  readonly rationale: string;
  readonly suggestionIds: readonly string[];
}

/**
 * Makes a draft of a proposal from open suggestions of the actor's delegation. For drafters. Nothing goes on record:
 * a draft is known to its delegation alone. Refuses `suggestion-closed` for suggestions that it cannot take.
 */
export async function makeProposal(actor: Actor, input: MakeProposalInput): Promise<{ proposalId: string }> {
  return inTransaction(async (tx) => {
    authorise(actor, "proposal.make");
    return { proposalId: await createDraft(tx, actor, { ...input, parent: null }) };
  });
}

/** Writes the draft of a proposal or sub-amendment; the caller has authorised the actor. */
export async function createDraft(
  tx: Transaction,
  actor: Actor,
  draft: MakeProposalInput & { readonly parent: LockedProposal | null },
): Promise<string> {
  const { title, rationale, suggestionIds, parent } = draft;
  const treaty = await tx.treaty.findFirst({
    where: negotiatedTreaty(actor),
    select: { id: true },
  });
  if (!treaty) throw new Refusal("not-found");
  const delegationId = actor.delegation?.id ?? null;
  const { id } = await tx.proposal.create({
    data: {
      treatyId: treaty.id,
      title: title.trim(),
      rationale: rationale.trim(),
      parentId: parent?.id ?? null,
      delegationId,
      createdBy: actor.userId,
      ...(delegationId && { sponsors: { create: { delegationId, isCoSponsor: false } } }),
    },
    select: { id: true },
  });
  await takeSuggestions(tx, actor, { proposal: { id, delegationId, parent }, suggestionIds });
  return id;
}
