import { counted } from "#lib/counted.ts";
import type { Voter } from "./decision/electorate.ts";
import { type DecisionRule, groupsOf, weightsOf } from "./decision/rule.ts";
import type { VoteChoice } from "./tally.ts";

/** Votes that were counted without names: by the chair's eye at a show of hands, or out of a box. Heads, not weights. */
export interface HandCount {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** Whether a rule can judge votes without names: it speaks of no group of members and of no weight. */
export function needsNoNames(rule: DecisionRule): boolean {
  return groupsOf(rule).length === 0 && weightsOf(rule).length === 0;
}

/** Why a count cannot be: no whole numbers from nought up, or more votes than `present`. Null: it can. */
export function findCountFault(count: HandCount, present: number): string | null {
  const numbers = [count.yes, count.no, count.abstain];
  if (numbers.some((number) => !Number.isSafeInteger(number) || number < 0))
    return "A count is a whole number from 0 up.";
  const votes = numbers.reduce((sum, number) => sum + number, 0);
  if (votes <= present) return null;
  return `${counted(votes, "vote")} were counted, but only ${counted(present, "delegation")} can vote. Count again.`;
}

/**
 * Voters from which the engine judges votes without names: as many who chose each way as were counted, the rest of those
 * present without a vote, and those absent. Nothing is said of who they are. RangeError: more votes than members present.
 */
export function votersOfCount(
  count: HandCount,
  electorate: readonly { readonly isPresent: boolean }[],
): readonly Voter[] {
  const present = electorate.filter(({ isPresent }) => isPresent).length;
  const fault = findCountFault(count, present);
  if (fault) throw new RangeError(fault);
  const choices: readonly VoteChoice[] = [
    ...Array<VoteChoice>(count.yes).fill("YES"),
    ...Array<VoteChoice>(count.no).fill("NO"),
    ...Array<VoteChoice>(count.abstain).fill("ABSTAIN"),
  ];
  return electorate.map((_, index) => ({
    id: `voter ${index + 1}`,
    groups: [],
    weights: {},
    isPresent: index < present,
    choice: choices[index] ?? null,
  }));
}
