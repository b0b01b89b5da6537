import type { Actor } from "#lib/access/actor.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { lockClause } from "#lib/clause/server/lock-clause.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { STANCE_FACTS, type Stance } from "#lib/position/stance.ts";
import { changeStage } from "./change-stage.ts";
import { readClauseStanding, wordsAsAgreed } from "./clause-facts.ts";
import { requireStep } from "./require-step.ts";

/** A position that has just been put on record for the actor's delegation. */
interface TakenPosition {
  readonly clauseId: string;
  readonly delegationId: string;
  readonly number: number;
  readonly stance: Stance;
  readonly textHash: string;
}

/**
 * Lets an agreement ad referendum follow a position: with the last capital's yes it is agreed; anything but a yes from
 * a capital that it waited for takes it back. Other delegations' positions, and those on other words, change nothing.
 */
export async function followPosition(tx: Transaction, actor: Actor, taken: TakenPosition): Promise<void> {
  const { clauseId, delegationId } = taken;
  const clause = await lockClause(tx, actor, clauseId);
  if (clause.stage !== "AGREED_AD_REF" || clause.agreedHash === null) return;
  const words = await wordsAsAgreed(tx, clauseId, clause.agreedHash);
  if (!words.includes(taken.textHash)) return;
  const before = await tx.position.findFirst({
    where: { clauseId, delegationId, number: { lt: taken.number }, textHash: { in: [...words] } },
    orderBy: { number: "desc" },
    select: { adReferendum: true },
  });
  if (!before?.adReferendum) return;
  const text = await ensureTextVersion(tx, clauseId);
  const standing = await readClauseStanding(tx, clause, text);
  if (STANCE_FACTS[taken.stance].sign !== 1) {
    requireStep("DECLINE", standing);
    const who = actor.delegation?.shortName ?? "a delegation";
    await changeStage(tx, actor, { clause, to: "DRAFT", reason: `${who} does not confirm`, text });
    return;
  }
  if (requireStep("CONFIRM", standing) === "AGREED")
    await changeStage(tx, actor, { clause, to: "AGREED", reason: "every capital has confirmed", text });
}
