import type { Actor } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { lockForSpeaker, proposalFacts } from "./lock-proposal.ts";

export interface TakeProposalStandInput {
  readonly proposalId: string;
  /** NONE takes an earlier stand back. */
  readonly stand: "SUPPORTS" | "OPPOSES" | "NONE";
  readonly reason: string;
}

/**
 * Puts on record where the actor's delegation stands on a tabled proposal. For those who speak for it; its sponsors
 * stand for it already (`not-allowed`). Records `proposal.stand-taken`. Repeating the same stand records nothing.
 */
export async function takeProposalStand(
  actor: Actor,
  { proposalId, stand, reason }: TakeProposalStandInput,
): Promise<void> {
  await inTransaction(async (tx) => {
    const { proposal, delegation } = await lockForSpeaker(tx, actor, proposalId);
    const holder = { proposalId, delegationId: delegation.id };
    const sponsor = await tx.proposalSponsor.findUnique({
      where: { proposalId_delegationId: holder },
      select: { joinedAt: true },
    });
    if (sponsor)
      throw new Refusal("not-allowed", "Your delegation sponsors this proposal. Nothing was changed.");
    const taken = { ...holder, stand, reason: stand === "NONE" ? "" : reason.trim(), takenBy: actor.userId };
    if (!(await writeStand(tx, taken))) return;
    await recordEvent(tx, actor, {
      type: "proposal.stand-taken",
      ...proposalFacts(proposal),
      delegationName: delegation.shortName,
      stand,
      reason: taken.reason,
    });
  });
}

/** Writes a stand unless it is what the delegation's newest one says; tells whether it did. */
export async function writeStand(
  tx: Transaction,
  taken: TakeProposalStandInput & { readonly delegationId: string; readonly takenBy: string },
): Promise<boolean> {
  const { proposalId, delegationId } = taken;
  const held = await tx.proposalStand.findFirst({
    where: { proposalId, delegationId },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { stand: true, reason: true },
  });
  if ((held?.stand ?? "NONE") === taken.stand && (held?.reason ?? "") === taken.reason) return false;
  await tx.proposalStand.create({ data: taken, select: { id: true } });
  return true;
}
