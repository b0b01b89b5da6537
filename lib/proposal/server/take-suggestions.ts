import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { mayEditProposal } from "../who-may.ts";
import type { LockedProposal } from "./lock-proposal.ts";

/** Refuses `proposal-closed` once it is tabled, `not-allowed` to all but its drafters. */
export function requireDraft(actor: Actor, proposal: LockedProposal): void {
  authorise(actor, "proposal.make");
  if (proposal.status !== "DRAFT")
    throw new Refusal("proposal-closed", "This proposal is no longer a draft. Nothing was changed.");
  if (!mayEditProposal(actor, proposal)) throw new Refusal("not-allowed");
}

/** Puts open suggestions of the proposal's own delegation into it; refuses `suggestion-closed` for any other. */
export async function takeSuggestions(
  tx: Transaction,
  { negotiationId }: Actor,
  taken: {
    readonly proposal: Pick<LockedProposal, "id" | "delegationId" | "parent">;
    readonly suggestionIds: readonly string[];
  },
): Promise<void> {
  const { proposal, suggestionIds } = taken;
  const ids = [...new Set(suggestionIds)];
  if (ids.length === 0) throw new Refusal("proposal-empty");
  const { parent, delegationId } = proposal;
  const { count } = await tx.suggestion.updateMany({
    where: {
      id: { in: ids },
      proposalId: null,
      status: "OPEN",
      delegationId,
      clause: {
        treaty: { negotiationId },
        ...(parent && { proposals: { some: { proposalId: parent.id } } }),
      },
    },
    data: { proposalId: proposal.id },
  });
  if (count < ids.length)
    throw new Refusal(
      "suggestion-closed",
      parent
        ? "A sub-amendment takes open suggestions of your delegation in the articles of the proposal. Nothing was changed."
        : "A proposal takes open suggestions of your own delegation that are in no other one. Nothing was changed.",
    );
}
