import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, isUniqueViolation } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";

/**
 * Makes a rule the conference's own: a preset, as it is or changed, or one that nobody had before. For chair and
 * secretariat. Records `rule.adopted`. Refuses `name-taken`; so repeating it is refused.
 */
export async function adoptRule(
  actor: Actor,
  { rule }: { readonly rule: DecisionRule },
): Promise<{ readonly ruleId: string }> {
  try {
    return await inTransaction(async (tx) => {
      authorise(actor, "rule.manage");
      const { id: ruleId } = await tx.decisionRule.create({
        data: { negotiationId: actor.negotiationId, name: rule.name, rule, createdBy: actor.userId },
        select: { id: true },
      });
      await recordEvent(tx, actor, { type: "rule.adopted", ruleId, rule });
      return { ruleId };
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal("name-taken") : error;
  }
}
