import { PRESETS } from "./decision/presets.ts";
import { type DecisionRule, type Test, weightsOf } from "./decision/rule.ts";

/**
 * The four rules that most conferences get by with, without quorum, by the names that votes once had on record. Those votes
 * are held against them word for word: they stay as they are.
 */
export const STANDARD_RULES = {
  SIMPLE_MAJORITY: PRESETS.SIMPLE_MAJORITY,
  TWO_THIRDS: PRESETS.VCLT_CONFERENCE,
  ABSOLUTE_MAJORITY: PRESETS.ABSOLUTE_MAJORITY,
  UNANIMITY: PRESETS.UNANIMITY,
} as const satisfies Record<string, DecisionRule>;

export type StandardRuleName = keyof typeof STANDARD_RULES;

/** Whether votes count by a weight that members have, not one each. */
export function isWeighted(rule: DecisionRule): boolean {
  return weightsOf(rule).length > 0;
}

/** The rule counted by the votes that each delegation has, where it counts by heads; one that weighs already stays. */
export function weighRule(rule: DecisionRule): DecisionRule {
  if (isWeighted(rule)) return rule;
  const { test, otherwise } = rule;
  return {
    ...rule,
    test: weighTest(test),
    ...(otherwise && { otherwise: { ...otherwise, test: weighTest(otherwise.test) } }),
  };
}

function weighTest(test: Test): Test {
  switch (test.kind) {
    case "ALL":
    case "ANY":
      return { ...test, of: test.of.map(weighTest) };
    case "MAJORITY":
    case "NUMBER":
      return { ...test, by: "votes" };
    default:
      return test;
  }
}
