import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, isUniqueViolation } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { lockRule } from "./lock-rule.ts";

/**
 * Changes a rule of the conference for the votes that are opened from now on; those that are open or closed keep theirs.
 * For chair and secretariat. Records `rule.changed`. Refuses `not-found`, `rule-removed` and `name-taken`. May be repeated.
 */
export async function changeRule(
  actor: Actor,
  { ruleId, rule }: { readonly ruleId: string; readonly rule: DecisionRule },
): Promise<void> {
  try {
    await inTransaction(async (tx) => {
      await lockRule(tx, actor, ruleId);
      authorise(actor, "rule.manage");
      await tx.decisionRule.update({
        where: { id: ruleId },
        data: { name: rule.name, rule },
        select: { id: true },
      });
      await recordEvent(tx, actor, { type: "rule.changed", ruleId, rule });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal("name-taken") : error;
  }
}
