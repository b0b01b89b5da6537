import { isCarried, type Step } from "./decide.ts";
import { requireCountable, type Voter } from "./electorate.ts";
import { type DecisionRule, groupsOf, weightsOf } from "./rule.ts";

const OTHER_WAYS = [
  { choice: "YES", isPresent: true },
  { choice: "NO", isPresent: true },
  { choice: "ABSTAIN", isPresent: true },
] as const;

/**
 * Who was decisive: the members each of whom alone would have turned the verdict by voting otherwise, all others voting
 * as they did. Ids in the order of the electorate.
 */
export function decisiveMembers(
  rule: DecisionRule,
  voters: readonly Voter[],
  step: Step = "FIRST",
): readonly string[] {
  requireCountable(rule, voters);
  const was = isCarried(rule, voters, step);
  const [groups, names] = [groupsOf(rule), weightsOf(rule)];
  const known = new Map<string, boolean>();
  const isDecisive = (voter: Voter, index: number) => {
    const alike = JSON.stringify([
      voter.choice,
      voter.isPresent,
      groups.map((group) => voter.groups.includes(group)),
      names.map((name) => voter.weights[name]),
    ]);
    const found =
      known.get(alike) ??
      OTHER_WAYS.some((way) => isCarried(rule, voters.with(index, { ...voter, ...way }), step) !== was);
    known.set(alike, found);
    return found;
  };
  return voters.filter(isDecisive).map(({ id }) => id);
}
