import type { BallotMethod } from "#lib/ballot/ballot.ts";
import { PRESETS } from "#lib/ballot/decision/presets.ts";
import { type DecisionRule, groupsOf, weightsOf } from "#lib/ballot/decision/rule.ts";
import { findMethodFault } from "#lib/ballot/method.ts";
import { weighRule } from "#lib/ballot/standard-rules.ts";
import {
  findRule,
  type OwnRule,
  type Purpose,
  type RuleKey,
  type RulesOfProcedure,
  USUAL_RULES,
} from "./rules-of-procedure.ts";

/** From what the chair chooses a rule for a vote. */
export type RuleChoices = {
  readonly rules: RulesOfProcedure;
  readonly own: readonly OwnRule[];
  readonly delegations: readonly {
    readonly id: string;
    readonly name: string;
    readonly population: number | null;
  }[];
  readonly blocs: readonly {
    readonly name: string;
    readonly shortName: string;
    readonly delegationIds: readonly string[];
  }[];
  /** Whether rules that count by heads count by votes here. */
  readonly isWeighted: boolean;
};

/** A rule chosen for a vote, and who is in each group that it names, by delegation. */
export type ChosenRule = {
  readonly key: RuleKey;
  readonly rule: DecisionRule;
  readonly groups: Readonly<Record<string, readonly string[]>>;
};

/** The rule that the conference proposes for a purpose. */
export function standingChoice(choices: RuleChoices, purpose: Purpose): ChosenRule {
  const key = choices.rules.keys[purpose];
  return chooseRule(choices, findRule(key, choices.own) ? key : USUAL_RULES[purpose]);
}

/** A rule by its key. In a group that is called like a bloc are first the members of the bloc. */
export function chooseRule({ own, blocs }: RuleChoices, key: RuleKey): ChosenRule {
  const rule: DecisionRule = findRule(key, own) ?? PRESETS.VCLT_CONFERENCE;
  const membersOf = (group: string) => {
    const isCalled = (name: string) => name.toLowerCase() === group.toLowerCase();
    return blocs.find(({ name, shortName }) => isCalled(name) || isCalled(shortName))?.delegationIds ?? [];
  };
  return {
    key,
    rule,
    groups: Object.fromEntries(groupsOf(rule).map((group) => [group, membersOf(group)])),
  };
}

/** The rule as the conference counts by it. */
export function ruleAsCounted(
  rule: DecisionRule,
  { isWeighted }: Pick<RuleChoices, "isWeighted">,
): DecisionRule {
  return isWeighted ? weighRule(rule) : rule;
}

/** What a vote is opened with, and among what its rule is chosen. */
export type VoteInForm = {
  readonly method: BallotMethod;
  readonly purpose: Purpose;
  readonly choices: RuleChoices;
};

/** Whether a vote by the method can be judged by the rule as it is counted here: what opening the vote asks. */
export function isCountable(
  rule: DecisionRule,
  { method, choices }: Pick<VoteInForm, "method" | "choices">,
): boolean {
  return findMethodFault(method, ruleAsCounted(rule, choices)) === null;
}

/**
 * The rule for a vote: the one that was chosen if the method can find it out, else the one that the conference proposes,
 * else consensus, which every method finds out.
 */
export function keepCountable(chosen: ChosenRule, vote: VoteInForm): ChosenRule {
  const { choices, purpose } = vote;
  const candidates = [chosen, standingChoice(choices, purpose)];
  return candidates.find(({ rule }) => isCountable(rule, vote)) ?? chooseRule(choices, "CFE_CONSENSUS");
}

/** Why the rule that the conference proposes cannot be chosen for a vote by the method; null: it can. */
export function sayUncountable({ method, purpose, choices }: VoteInForm): string | null {
  const { rule } = standingChoice(choices, purpose);
  switch (findMethodFault(method, ruleAsCounted(rule, choices))) {
    case null:
      return null;
    case "rule-needs-votes":
      return "Without a vote only objections count: a rule of consensus decides.";
    case "rule-needs-names":
      return findMethodFault(method, rule) === null
        ? "Votes have weights in this conference, and what is cast without a name has none. Only rules that count no votes can be chosen; for a majority take a recorded vote or a roll call."
        : "The rule of this conference asks who votes how, and nothing has a name in this vote: it cannot be chosen.";
  }
}

/** What is still missing before a vote can be counted by the rule, in sentences. */
export function findGaps({ rule, groups }: ChosenRule, choices: RuleChoices): readonly string[] {
  const empty = groupsOf(rule).filter((group) => (groups[group] ?? []).length === 0);
  const uncounted = weightsOf(rule).includes("population")
    ? choices.delegations.filter(({ population }) => population === null)
    : [];
  return [
    ...empty.map((group) => `Say who is in the group “${group}”.`),
    ...(uncounted.length === 0
      ? []
      : [
          `The rule counts populations; none is given for ${namesOf(uncounted)}. They are set under Delegations.`,
        ]),
  ];
}

function namesOf(delegations: readonly { readonly name: string }[]): string {
  const [first, second, ...rest] = delegations.map(({ name }) => name);
  if (second === undefined) return first ?? "";
  return rest.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${rest.length} more`;
}
