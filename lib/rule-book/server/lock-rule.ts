import type { Actor } from "#lib/access/actor.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import { toRule } from "./row.ts";

/** Locks a rule of the actor's conference until the transaction ends. Refuses `not-found` and `rule-removed`. */
export async function lockRule(tx: Transaction, actor: Actor, ruleId: string): Promise<DecisionRule> {
  if (!isUuid(ruleId)) throw new Refusal("not-found");
  await tx.$queryRaw`
    select 1 from decision_rule
    where id = ${ruleId}::uuid and negotiation_id = ${actor.negotiationId}::uuid for update`;
  const row = await tx.decisionRule.findFirst({
    where: { id: ruleId, negotiationId: actor.negotiationId },
    select: { rule: true, removedAt: true },
  });
  if (!row) throw new Refusal("not-found");
  if (row.removedAt !== null) throw new Refusal("rule-removed");
  return toRule(row.rule);
}
