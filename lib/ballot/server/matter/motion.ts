import type { Actor } from "#lib/access/actor.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { lockMotion, requirePending } from "#lib/motion/server/lock-motion.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { readClauseStanding } from "#lib/stage/server/clause-facts.ts";
import { requireStep } from "#lib/stage/server/require-step.ts";
import type { Matter, MotionKind } from "../../matter.ts";
import { prepareAppeal } from "./appeal.ts";
import { prepareDivision } from "./division.ts";
import { prepareText } from "./prepare-text.ts";
import type { PreparedMatter, PreparedText } from "./prepared-matter.ts";

type MotionMatter = Extract<Matter, { readonly subject: "MOTION" }>;

/**
 * A motion in words, the chair's own or a delegation's. The clause that it concerns is held as it is while it is voted on.
 * Refuses `motion-closed`, `no-sitting` for the adjournment of none, and `stage-not-reached` for reopening what is not agreed.
 */
export async function prepareMotion(
  tx: Transaction,
  actor: Actor,
  { motion, words, about, motionId }: MotionMatter,
): Promise<PreparedMatter> {
  if (motion === "DIVIDE" && about) return prepareDivision(tx, actor, about);
  if (motion === "APPEAL" && about) return prepareAppeal(tx, actor, about);
  if (motion === "DIVIDE" || motion === "APPEAL") throw new Refusal("bad-input");
  if (motionId !== undefined) await requireMoved(tx, actor, { motionId, motion });
  const texts = about ? [await prepareText(tx, actor, about)] : [];
  await requireSense(tx, actor, { motion, texts });
  return {
    question: words,
    before: null,
    texts,
    effect: "NONE",
    motion,
    proposalId: null,
    ...(motionId !== undefined && { motionId }),
  };
}

async function requireMoved(
  tx: Transaction,
  actor: Actor,
  moved: { readonly motionId: string; readonly motion: MotionKind },
): Promise<void> {
  const { kind } = await lockMotion(tx, actor, moved.motionId);
  if (kind !== moved.motion) throw new Refusal("bad-input");
  await requirePending(tx, moved.motionId);
}

/** A vote is not held on what could not follow from it. */
async function requireSense(
  tx: Transaction,
  { negotiationId }: Actor,
  { motion, texts }: { readonly motion: MotionKind; readonly texts: readonly PreparedText[] },
): Promise<void> {
  if (motion === "ADJOURN_SITTING") {
    const open = await tx.sitting.count({ where: { negotiationId, closedAt: null } });
    if (open === 0) throw new Refusal("no-sitting");
  }
  if (motion !== "REOPEN") return;
  const [text] = texts;
  if (!text) throw new Refusal("bad-input", "Choose the article that is to be reopened.");
  const standing = await readClauseStanding(tx, text.clause, await readClauseText(tx, text.clauseId));
  requireStep("REOPEN", standing, true);
}
