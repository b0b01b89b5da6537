import { counted } from "#lib/counted.ts";
import { type DecisionRule, groupsOf, weightsOf } from "./decision/rule.ts";

/** Whether a rule can judge votes without names: it speaks of no group of members and of no weight. */
export function needsNoNames(rule: DecisionRule): boolean {
  return groupsOf(rule).length === 0 && weightsOf(rule).length === 0;
}

/** Why a count cannot be: no whole numbers from nought up, or more votes than `present`. Null: it can. */
export function findCountFault(
  count: { readonly yes: number; readonly no: number; readonly abstain: number },
  present: number,
): string | null {
  const numbers = [count.yes, count.no, count.abstain];
  if (numbers.some((number) => !Number.isSafeInteger(number) || number < 0))
    return "A count is a whole number from 0 up.";
  const votes = numbers.reduce((sum, number) => sum + number, 0);
  if (votes <= present) return null;
  return `${counted(votes, "vote")} were counted, but only ${counted(present, "delegation")} can vote. Count again.`;
}
