import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { lockRule } from "./lock-rule.ts";
import { STANDING_COLUMNS, toStandingRules } from "./row.ts";

/**
 * Removes a rule from those of the conference; it is kept, marked as removed, and votes that were taken by it stand. For
 * chair and secretariat. Records `rule.removed`. Refuses `not-found`, `rule-removed` (so repeating it is refused), and
 * `rule-in-use` for a standing rule.
 */
export async function removeRule(actor: Actor, { ruleId }: { readonly ruleId: string }): Promise<void> {
  const { negotiationId, userId } = actor;
  await inTransaction(async (tx) => {
    const rule = await lockRule(tx, actor, ruleId);
    authorise(actor, "rule.manage");
    const standing = await tx.standingRules.findUnique({
      where: { negotiationId },
      select: STANDING_COLUMNS,
    });
    if (standing && Object.values(toStandingRules(standing)).includes(ruleId))
      throw new Refusal("rule-in-use");
    await tx.$executeRaw`
      update decision_rule set removed_at = clock_timestamp(), removed_by = ${userId}::uuid
      where id = ${ruleId}::uuid`;
    await recordEvent(tx, actor, { type: "rule.removed", ruleId, rule });
  });
}
