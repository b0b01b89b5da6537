import { type DecisionRule, type MajorityTest, type Test, weightsOf } from "./decision/rule.ts";

const majority = (base: MajorityTest["base"], is: MajorityTest["is"], of: number, whole: number): Test => {
  return { kind: "MAJORITY", base, is, fraction: { of, in: whole } };
};

/** The four rules that most conferences get by with, without quorum, by the names that votes once had on record. */
export const STANDARD_RULES = {
  SIMPLE_MAJORITY: {
    name: "Simple majority",
    source: "UN Charter, Art. 18(3); General Assembly rules of procedure 85 and 86",
    test: majority("PRESENT_AND_VOTING", "MORE_THAN", 1, 2),
  },
  TWO_THIRDS: {
    name: "Two thirds of those present and voting",
    source: "Vienna Convention on the Law of Treaties, Art. 9(2)",
    test: majority("PRESENT_AND_VOTING", "AT_LEAST", 2, 3),
  },
  ABSOLUTE_MAJORITY: {
    name: "Absolute majority of members",
    source: "Treaty on the Non-Proliferation of Nuclear Weapons, Art. X(2)",
    test: majority("MEMBERS", "MORE_THAN", 1, 2),
  },
  UNANIMITY: {
    name: "Unanimity",
    source: "Vienna Convention on the Law of Treaties, Art. 9(1)",
    test: majority("MEMBERS", "AT_LEAST", 1, 1),
  },
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
