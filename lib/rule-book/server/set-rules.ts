import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import {
  findRule,
  isPresetName,
  type OwnRule,
  PURPOSES,
  type Purpose,
  type RuleKey,
  type RulesOfProcedure,
  type StandingRules,
} from "../rules-of-procedure.ts";
import { toRule } from "./row.ts";

/**
 * Lays down which rule the conference proposes for what, and whether nothing is agreed until everything is agreed. Votes
 * that are open keep their rule. For chair and secretariat. Records `rules.set`. Refuses `not-found` where a rule is
 * neither a preset nor one of the conference. May be repeated.
 */
export async function setRules(
  actor: Actor,
  { keys, isPackage }: Pick<RulesOfProcedure, "keys" | "isPackage">,
): Promise<void> {
  await inTransaction(async (tx) => {
    authorise(actor, "rule.manage");
    const standing = resolve(keys, await lockOwnRules(tx, actor, keys));
    const { negotiationId } = actor;
    const row = {
      substance: keys.SUBSTANCE,
      procedure: keys.PROCEDURE,
      adoption: keys.ADOPTION,
      reopening: keys.REOPENING,
      isPackage,
    };
    await tx.standingRules.upsert({
      where: { negotiationId },
      create: { negotiationId, ...row },
      update: row,
      select: { negotiationId: true },
    });
    await recordEvent(tx, actor, { type: "rules.set", standing, isPackage });
  });
}

/** Until the transaction ends nobody removes a rule that is to stand. */
async function lockOwnRules(
  tx: Transaction,
  { negotiationId }: Actor,
  keys: StandingRules,
): Promise<readonly Pick<OwnRule, "id" | "rule">[]> {
  const wanted = Object.values(keys).filter((key) => !isPresetName(key));
  await tx.$queryRaw`
    select 1 from decision_rule
    where negotiation_id = ${negotiationId}::uuid and id::text = any(${wanted}) order by id for share`;
  const rows = await tx.decisionRule.findMany({
    where: { negotiationId, removedAt: null },
    select: { id: true, rule: true },
  });
  return rows.map(({ id, rule }) => ({ id, rule: toRule(rule) }));
}

function resolve(keys: StandingRules, own: readonly Pick<OwnRule, "id" | "rule">[]) {
  const named = (key: RuleKey) => {
    const rule = findRule(key, own);
    if (!rule) throw new Refusal("not-found", "This rule has been removed meanwhile. Nothing was changed.");
    return { key, rule };
  };
  const entries = PURPOSES.map((purpose) => [purpose, named(keys[purpose])] as const);
  return Object.fromEntries(entries) as Record<Purpose, ReturnType<typeof named>>;
}
