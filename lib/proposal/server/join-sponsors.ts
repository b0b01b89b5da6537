import type { Actor } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { lockForSpeaker, proposalFacts } from "./lock-proposal.ts";
import { writeStand } from "./take-proposal-stand.ts";

/**
 * Makes the actor's delegation a co-sponsor of a tabled proposal; a stand that it took before is taken back. For those
 * who speak for a delegation. Records `proposal.sponsored`. Repeating it changes and records nothing.
 */
export async function joinSponsors(actor: Actor, input: { readonly proposalId: string }): Promise<void> {
  const { proposalId } = input;
  await inTransaction(async (tx) => {
    const { proposal, delegation } = await lockForSpeaker(tx, actor, proposalId);
    const sponsor = { proposalId, delegationId: delegation.id };
    const { count } = await tx.proposalSponsor.createMany({
      data: [{ ...sponsor, isCoSponsor: true }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await writeStand(tx, { ...sponsor, stand: "NONE", reason: "", takenBy: actor.userId });
    const delegationName = delegation.shortName;
    await recordEvent(tx, actor, { type: "proposal.sponsored", ...proposalFacts(proposal), delegationName });
  });
}
