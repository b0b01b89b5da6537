import type { Actor } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { lockForSpeaker, proposalFacts } from "./lock-proposal.ts";

/**
 * Takes the actor's delegation out of the co-sponsors of a tabled proposal. For those who speak for it; the delegation
 * that made the proposal withdraws it instead (`not-allowed`). Records `proposal.sponsor-left`. Repeating it changes
 * and records nothing.
 */
export async function leaveSponsors(actor: Actor, input: { readonly proposalId: string }): Promise<void> {
  const { proposalId } = input;
  await inTransaction(async (tx) => {
    const { proposal, delegation } = await lockForSpeaker(tx, actor, proposalId);
    if (proposal.delegationId === delegation.id)
      throw new Refusal("not-allowed", "Your delegation made this proposal: it can withdraw it.");
    const { count } = await tx.proposalSponsor.deleteMany({
      where: { proposalId, delegationId: delegation.id, isCoSponsor: true },
    });
    if (count === 0) return;
    const delegationName = delegation.shortName;
    const facts = proposalFacts(proposal);
    await recordEvent(tx, actor, { type: "proposal.sponsor-left", ...facts, delegationName });
  });
}
