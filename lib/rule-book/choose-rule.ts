import { PRESETS } from "#lib/ballot/decision/presets.ts";
import { type DecisionRule, groupsOf, weightsOf } from "#lib/ballot/decision/rule.ts";
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
