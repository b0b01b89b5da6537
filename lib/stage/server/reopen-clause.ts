import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { type DecisionRule, needsNoNames } from "#lib/ballot/decision/rule.ts";
import { judgeHands } from "#lib/ballot/judge-hands.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { lockClause } from "#lib/clause/server/lock-clause.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { changeStage } from "./change-stage.ts";
import { readClauseStanding } from "./clause-facts.ts";
import { requireStep } from "./require-step.ts";

export interface ReopenInput {
  readonly clauseId: string;
  /** By which rule the plenary decides; one that counts by heads, without groups. */
  readonly rule: DecisionRule;
  /** Delegations, as the chair counted them. */
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/**
 * Reopens an agreed text by a motion of the plenary, whose count the chair puts on record. For the chair. Records
 * `clause.stage-changed` with the arithmetic. Refuses `stage-not-reached` unless the text is agreed and the motion
 * carries by its rule, `bad-input` for a count of more delegations than there are, and `rule-needs-names`.
 */
export async function reopenClause(
  actor: Actor,
  { clauseId, rule, yes, no, abstain }: ReopenInput,
): Promise<{ readonly arithmetic: string }> {
  return inTransaction(async (tx) => {
    await lockClause(tx, actor, clauseId);
    authorise(actor, "clause.gavel");
    if (!needsNoNames(rule)) throw new Refusal("rule-needs-names");
    const text = await ensureTextVersion(tx, clauseId);
    const clause = await lockClause(tx, actor, clauseId);
    const members = await tx.delegation.count({ where: { negotiationId: actor.negotiationId } });
    if (yes + no + abstain > members)
      throw new Refusal(
        "bad-input",
        `The count is of ${yes + no + abstain} delegations; there are ${members}. Nothing was changed.`,
      );
    const { verdict, arithmetic } = judgeHands(rule, { yes, no, abstain, members });
    const standing = await readClauseStanding(tx, clause, text);
    requireStep("REOPEN", standing, true);
    if (verdict !== "CARRIED")
      throw new Refusal("stage-not-reached", `The motion to reopen: ${arithmetic}. The text stays agreed.`);
    const reason = `motion to reopen by the rule “${rule.name}”: ${arithmetic}`;
    await changeStage(tx, actor, { clause, to: "REOPENED", reason, text });
    return { arithmetic };
  });
}
