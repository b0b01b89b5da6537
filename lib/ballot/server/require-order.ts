import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { type Vote, wouldInterrupt } from "../conduct.ts";

/**
 * Refuses `voting-in-progress` for a vote that would interrupt one under way in the same sitting. A sitting holds one
 * vote after the other; without a sitting there is no room in which one vote could interrupt another, and only votes on
 * the same clause exclude each other (`ballot-open`). The treaty is locked, so that votes open one after the other.
 */
export async function requireOrder(tx: Transaction, { negotiationId }: Actor, vote: Vote): Promise<void> {
  const sitting = await tx.sitting.findFirst({
    where: { negotiationId, closedAt: null },
    select: { openedAt: true },
  });
  if (!sitting) return;
  const underWay = await tx.ballot.findMany({
    where: { negotiationId, status: "OPEN", openedAt: { gte: sitting.openedAt } },
    select: { subject: true, motion: true },
  });
  if (wouldInterrupt(vote, underWay)) throw new Refusal("voting-in-progress");
}
