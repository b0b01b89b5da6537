import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { labelClause, lockClause } from "#lib/clause/server/lock-clause.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { MOTION_WORDS_LIMIT } from "../motion.ts";
import { MOTION_FACTS, type MotionKind } from "../motion-kind.ts";

export interface MakeMotionInput {
  readonly kind: MotionKind;
  /** What is moved, where the kind does not say it. */
  readonly words: string;
  readonly clauseId: string | null;
}

/**
 * Makes a procedural motion, which waits for the chair to put it to the vote. For heads and delegates, for their own
 * delegation. Records `motion.made`. Refuses `bad-input` for a motion without its words or its article, and
 * `clause-closed` for one about an article that is withdrawn. Repeating it makes another one.
 */
export async function makeMotion(
  actor: Actor,
  { kind, words, clauseId }: MakeMotionInput,
): Promise<{ readonly motionId: string }> {
  return inTransaction(async (tx) => {
    const about = await articleOf(tx, actor, { kind, clauseId });
    authorise(actor, "motion.make");
    const { delegation } = actor;
    if (!delegation) throw new Refusal("not-allowed");
    const said = requireWords(kind, words);
    const { id: motionId } = await tx.proceduralMotion.create({
      data: {
        negotiationId: actor.negotiationId,
        kind,
        words: said,
        clauseId: about?.clauseId ?? null,
        delegationId: delegation.id,
        madeBy: actor.userId,
      },
      select: { id: true },
    });
    const delegationName = delegation.shortName;
    await recordEvent(tx, actor, {
      type: "motion.made",
      motionId,
      kind,
      words: said,
      delegationName,
      reason: "",
      ...about,
    });
    return { motionId };
  });
}

/** The words of a motion as they are kept. Refuses `bad-input` where the kind needs some. */
export function requireWords(kind: MotionKind, words: string): string {
  const said = words.trim();
  if (said.length > MOTION_WORDS_LIMIT)
    throw new Refusal("bad-input", `A motion has ${MOTION_WORDS_LIMIT} characters at most.`);
  if (said === "" && (kind === "OTHER" || kind === "RECONSIDER"))
    throw new Refusal("bad-input", "Say what is moved. Nothing was stored.");
  return said;
}

async function articleOf(
  tx: Transaction,
  actor: Actor,
  { kind, clauseId }: Pick<MakeMotionInput, "kind" | "clauseId">,
): Promise<{ readonly clauseId: string; readonly label: string } | null> {
  const { article } = MOTION_FACTS[kind];
  if (clauseId === null || article === "NEVER") {
    if (article === "ALWAYS")
      throw new Refusal("bad-input", "Choose the article that the motion is about. Nothing was stored.");
    return null;
  }
  const clause = await lockClause(tx, actor, clauseId);
  if (clause.status === "WITHDRAWN") throw new Refusal("clause-closed");
  return { clauseId, label: await labelClause(tx, clause) };
}
