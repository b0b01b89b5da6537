import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { OwnRule, StandingRules } from "../rules-of-procedure.ts";

/** The columns of a conference's own rule. */
export const RULE_COLUMNS = {
  id: true,
  rule: true,
  createdBy: true,
  createdAt: true,
} as const satisfies Prisma.DecisionRuleSelect;

/** A rule's row as a domain value; `names` are people's. */
export function toOwnRule(
  row: Prisma.DecisionRuleGetPayload<{ select: typeof RULE_COLUMNS }>,
  names: ReadonlyMap<string, string>,
): OwnRule {
  return {
    id: row.id,
    rule: toRule(row.rule),
    adoptedBy: names.get(row.createdBy) ?? "",
    adoptedAt: row.createdAt.toISOString(),
  };
}

/** A rule as it was stored by a command, which had read it. */
export function toRule(json: Prisma.JsonValue): DecisionRule {
  return json as unknown as DecisionRule;
}

/** The columns of the standing rules. */
export const STANDING_COLUMNS = {
  substance: true,
  procedure: true,
  adoption: true,
  reopening: true,
  isPackage: true,
} as const satisfies Prisma.StandingRulesSelect;

/** The row of the standing rules as a domain value. */
export function toStandingRules(
  row: Prisma.StandingRulesGetPayload<{ select: typeof STANDING_COLUMNS }>,
): StandingRules {
  return {
    SUBSTANCE: row.substance,
    PROCEDURE: row.procedure,
    ADOPTION: row.adoption,
    REOPENING: row.reopening,
  };
}
