import { type Decision, decide, type Step } from "#lib/ballot/decision/decide.ts";
import type { Voter } from "#lib/ballot/decision/electorate.ts";
import { type DecisionRule, groupsOf, weightsOf } from "#lib/ballot/decision/rule.ts";

/** Members that are alike in a vote that is only tried: how many of them vote how, their groups, and what each weighs. */
export type TriedMembers = {
  readonly name: string;
  readonly groups: readonly string[];
  readonly weights: Readonly<Record<string, number>>;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly absent: number;
};

/** So many members are tried at once. */
export const MOST_MEMBERS = 2_000;

/** Ten members, or ten of each group that the rule names and ten others, with two thirds in favour. */
export function exampleFor(rule: DecisionRule): readonly TriedMembers[] {
  const weights = Object.fromEntries(weightsOf(rule).map((name) => [name, 1]));
  const votes = { weights, yes: 7, no: 2, abstain: 1, absent: 0 };
  const groups = groupsOf(rule);
  const rows = groups.map((group) => ({ name: group, groups: [group], ...votes }));
  const others = { name: groups.length > 0 ? "All others" : "Members", groups: [], ...votes };
  if (weightsOf(rule).length === 0) return [...rows, others];
  const heavy = Object.fromEntries(weightsOf(rule).map((name) => [name, 10]));
  const large = { name: "Large members", groups: [], weights: heavy, yes: 3, no: 1, abstain: 0, absent: 0 };
  return [...rows, large, { ...others, name: "Small members" }];
}

/** What the rule makes of the vote, or in a sentence why it cannot be counted. */
export function tryVote(
  rule: DecisionRule,
  rows: readonly TriedMembers[],
  step: Step = "FIRST",
): Decision | { readonly problem: string } {
  const members = rows.reduce((sum, { yes, no, abstain, absent }) => sum + yes + no + abstain + absent, 0);
  if (members > MOST_MEMBERS) return { problem: `No more than ${MOST_MEMBERS} members are tried at once.` };
  const voters = rows.flatMap(votersOfRow);
  try {
    return decide(rule, voters, step);
  } catch (error) {
    if (error instanceof RangeError) return { problem: `This vote cannot be counted: ${error.message}.` };
    throw error;
  }
}

function votersOfRow(row: TriedMembers, at: number): readonly Voter[] {
  const some = (count: number, choice: Voter["choice"]) =>
    Array.from({ length: count }, (_, index): Voter => {
      const id = `${at} ${choice} ${index}`;
      return { id, groups: row.groups, weights: row.weights, isPresent: choice !== null, choice };
    });
  return [
    ...some(row.yes, "YES"),
    ...some(row.no, "NO"),
    ...some(row.abstain, "ABSTAIN"),
    ...some(row.absent, null),
  ];
}
