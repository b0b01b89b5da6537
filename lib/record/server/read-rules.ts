import type { Transaction } from "#lib/platform/transaction.ts";
import { RULE_COLUMNS, STANDING_COLUMNS, toRule, toStandingRules } from "#lib/rule-book/server/row.ts";
import type { RuleEntry, StandingRulesEntry } from "../fact-entry.ts";
import type { Reading } from "./reading.ts";

/** The rules that a conference made its own, those it removed too, and which of all rules stand. */
export async function readRules(
  tx: Transaction,
  { negotiationId }: Reading,
): Promise<readonly (RuleEntry | StandingRulesEntry)[]> {
  const rows = await tx.decisionRule.findMany({
    where: { negotiationId },
    orderBy: { id: "asc" },
    select: { ...RULE_COLUMNS, removedBy: true, removedAt: true },
  });
  const standing = await tx.standingRules.findUnique({ where: { negotiationId }, select: STANDING_COLUMNS });
  return [
    ...rows.map(
      ({ rule, createdAt, removedAt, ...row }): RuleEntry => ({
        entry: "rule",
        ...row,
        rule: toRule(rule),
        createdAt: createdAt.toISOString(),
        removedAt: removedAt?.toISOString() ?? null,
      }),
    ),
    ...(standing
      ? [
          {
            entry: "standing-rules" as const,
            keys: toStandingRules(standing),
            isPackage: standing.isPackage,
          },
        ]
      : []),
  ];
}
