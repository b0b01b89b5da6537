import canonicalize from "canonicalize";
import { PURPOSES } from "#lib/rule-book/rules-of-procedure.ts";
import type { RuleEntry, StandingRulesEntry } from "./fact-entry.ts";
import type { Ledger } from "./ledger.ts";

/** Checks a rule of the conference against the acts by which it was adopted, changed and removed. */
export function findRuleFault(ledger: Ledger, row: RuleEntry): string | null {
  const [adopted] = ledger.about(row.id, "rule.adopted");
  const newest = ledger.about(row.id, "rule.adopted", "rule.changed").at(-1);
  const [removed] = ledger.about(row.id, "rule.removed");
  const isSo =
    adopted?.actor.id === row.createdBy &&
    canonicalize(newest?.act.rule) === canonicalize(row.rule) &&
    (removed?.actor.id ?? null) === row.removedBy &&
    (removed !== undefined) === (row.removedAt !== null);
  return isSo ? null : `the rule “${row.rule.name}” is not as the journal says`;
}

/** Checks the standing rules against the newest act that laid them down. */
export function findStandingRulesFault(ledger: Ledger, rows: readonly StandingRulesEntry[]): string | null {
  const set = ledger.all("rules.set").at(-1);
  const [row] = rows;
  if (!set && !row) return null;
  const isSo =
    set?.act.isPackage === row?.isPackage &&
    PURPOSES.every((purpose) => set?.act.standing[purpose].key === row?.keys[purpose]);
  return isSo ? null : "the standing rules of the conference are not as the journal says";
}
