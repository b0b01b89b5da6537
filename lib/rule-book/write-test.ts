import { isCombination, type MajorityTest, type Test } from "#lib/ballot/decision/rule.ts";

/** How the kinds of tests are called where a rule is written, in the order in which they are offered. */
export const TEST_NAMES: Readonly<Record<Test["kind"], string>> = {
  MAJORITY: "A share votes yes",
  NUMBER: "A number votes yes",
  CONSENSUS: "Nobody objects",
  NO_NEGATIVE: "Nobody in a group votes no",
  EVERY: "Everybody in a group votes yes",
  NOT_IN_FAVOUR: "Only few are not in favour",
  ALL: "All of several tests pass",
  ANY: "Any of several tests passes",
};

/** A test to begin with. */
export const FIRST_TEST: MajorityTest = {
  kind: "MAJORITY",
  base: "PRESENT_AND_VOTING",
  is: "MORE_THAN",
  fraction: { of: 1, in: 2 },
};

/** A test of another kind; what it has in common with the one before stays. */
export function turnInto(kind: Test["kind"], was: Test): Test {
  const among = "among" in was && was.among ? { among: was.among } : {};
  const by = "by" in was && was.by !== undefined ? { by: was.by } : {};
  const group = groupOf(was);
  switch (kind) {
    case "MAJORITY":
      return { ...FIRST_TEST, ...among, ...by, kind };
    case "NUMBER":
      return { kind, least: 1, ...among, ...by };
    case "NOT_IN_FAVOUR":
      return { kind, most: 3, ...among };
    case "NO_NEGATIVE":
    case "EVERY":
      return { kind, group };
    case "CONSENSUS":
      return { kind };
    case "ALL":
    case "ANY":
      return { kind, of: isCombination(was) ? was.of : [was, FIRST_TEST] };
    default:
      return kind satisfies never;
  }
}

/** A combination without one of its tests; where one alone is left, that one. */
export function withoutTest({ kind, of }: Extract<Test, { readonly of: unknown }>, index: number): Test {
  const left = of.toSpliced(index, 1);
  const [first] = left;
  return left.length === 1 && first ? first : { kind, of: left };
}

function groupOf(test: Test): string {
  if ("group" in test) return test.group;
  if ("among" in test && test.among) return "in" in test.among ? test.among.in : test.among.notIn;
  return "";
}
