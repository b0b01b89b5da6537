import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { MOTION_WORDS_LIMIT } from "../motion.ts";
import { type LockedMotion, lockMotion, motionFacts, requirePending } from "./lock-motion.ts";

/**
 * Withdraws a motion before voting on it has begun (UN General Assembly, rules of procedure, rule 80). For heads and
 * delegates of the delegation that made it. Records `motion.withdrawn`. Refuses `motion-closed`, so repeating it is refused.
 */
export async function withdrawMotion(
  actor: Actor,
  { motionId }: { readonly motionId: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const motion = await lockMotion(tx, actor, motionId);
    authorise(actor, "motion.make", motion.delegationId);
    await requirePending(tx, motionId);
    await close(tx, actor, { motion, status: "WITHDRAWN", reason: "" });
    await recordEvent(tx, actor, { type: "motion.withdrawn", ...motionFacts(motion), reason: "" });
  });
}

/**
 * Rules a motion out of order; the reason goes on record. For the chair. Records `motion.ruled-out`. Refuses
 * `motion-closed`, so repeating it is refused.
 */
export async function ruleOutMotion(
  actor: Actor,
  { motionId, reason }: { readonly motionId: string; readonly reason: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const motion = await lockMotion(tx, actor, motionId);
    authorise(actor, "motion.decide");
    await requirePending(tx, motionId);
    const why = reason.trim();
    if (why.length > MOTION_WORDS_LIMIT)
      throw new Refusal("bad-input", `A reason has ${MOTION_WORDS_LIMIT} characters at most.`);
    await close(tx, actor, { motion, status: "RULED_OUT", reason: why });
    await recordEvent(tx, actor, { type: "motion.ruled-out", ...motionFacts(motion), reason: why });
  });
}

async function close(
  tx: Transaction,
  { userId }: Actor,
  closed: {
    readonly motion: LockedMotion;
    readonly status: "WITHDRAWN" | "RULED_OUT";
    readonly reason: string;
  },
): Promise<void> {
  const { motion, status, reason } = closed;
  await tx.proceduralMotion.update({
    where: { id: motion.id },
    data: { status, reason, closedBy: userId, closedAt: new Date() },
    select: { id: true },
  });
}
