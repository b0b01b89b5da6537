import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeRule } from "./describe-rule.ts";
import { PRESETS, type PresetName } from "./presets.ts";
import { decisionRule } from "./read-rule.ts";
import type { DecisionRule, SimpleTest, Test } from "./rule.ts";

const SENTENCES: Readonly<Record<PresetName, string>> = {
  SIMPLE_MAJORITY: "Carried if more than half of those present and voting vote yes.",
  UNGA_RECONSIDERATION: "Carried if at least two thirds of those present and voting vote yes.",
  UNGA_SIMPLE:
    "Carried if more than half of those present and voting vote yes; the debate opens when at least a third of the members are present; the vote needs more than half of the members present; a tie is voted on again within 48 hours and then means rejection.",
  UNGA_IMPORTANT:
    "Carried if at least two thirds of those present and voting vote yes; the debate opens when at least a third of the members are present; the vote needs more than half of the members present.",
  UNGA_COMMITTEE:
    "Carried if more than half of those present and voting vote yes; the debate opens when at least a quarter of the members are present; the vote needs more than half of the members present; a tie means rejection.",
  UNSC_PROCEDURAL: "Carried if at least 9 members vote yes.",
  UNSC_SUBSTANTIVE: "Carried if at least 9 members vote yes and none of the permanent members votes no.",
  VCLT_CONFERENCE: "Carried if at least two thirds of those present and voting vote yes.",
  UNANIMITY: "Carried if all members vote yes.",
  ABSOLUTE_MAJORITY: "Carried if more than half of all members vote yes.",
  NATO: "Carried if nobody objects.",
  EU_NICE:
    "Carried if members with at least 255 votes vote yes, more than half of all members vote yes and members with at least 62 % of the population of all members vote yes.",
  EU_LISBON:
    "Carried if at least 55 % of all members vote yes and (either members with at least 65 % of the population of all members vote yes or no more than 3 members vote no, abstain or are absent).",
  EU_LISBON_REINFORCED:
    "Carried if at least 72 % of all members vote yes and (either members with at least 65 % of the population of all members vote yes or no more than 3 members vote no, abstain or are absent).",
  CTBT_CONFERENCE:
    "Carried if nobody objects; if not, after 24 hours if at least two thirds of those present and voting vote yes; the vote needs more than half of the members present.",
  CTBT_INSPECTION: "Carried if at least 30 members vote yes.",
  NPT_AMENDMENT:
    "Carried if more than half of all members vote yes, every one of the nuclear-weapon States votes yes and every one of the members of the IAEA Board of Governors votes yes.",
  ATT_AMENDMENT:
    "Carried if nobody objects; if not, then if at least three quarters of those present and voting vote yes.",
  SCO: "Carried if nobody objects.",
  SCO_EXPULSION: "Carried if nobody but the State concerned objects.",
  ASEAN: "Carried if nobody objects.",
  ASEAN_MINUS_X: "Carried if nobody but the members not taking part objects.",
};

describe.each(Object.entries<DecisionRule>(PRESETS))("%s", (name, rule) => {
  test("is said in one sentence", () => {
    expect(describeRule(rule)).toBe(SENTENCES[name as PresetName]);
  });

  test("names its source and comes back from JSON as it is", () => {
    expect(rule.source).toMatch(/\w/);
    expect(decisionRule.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
  });
});

const name = fc.constantFrom("permanent members", "population", "Parties");
const counting = fc.record(
  { among: fc.oneof(fc.record({ in: name }), fc.record({ notIn: name })), by: name },
  { requiredKeys: [] },
);
const share = fc.record({
  is: fc.constantFrom("MORE_THAN" as const, "AT_LEAST" as const),
  fraction: fc
    .tuple(fc.nat(1000), fc.nat(999))
    .map(([a, b]) => ({ of: Math.min(a, b + 1), in: Math.max(a, b + 1) })),
});
const simple: fc.Arbitrary<SimpleTest> = fc.oneof(
  fc
    .tuple(
      share,
      counting,
      fc.constantFrom("PRESENT_AND_VOTING" as const, "PRESENT" as const, "MEMBERS" as const),
    )
    .map(([part, whose, base]) => ({ kind: "MAJORITY" as const, base, ...part, ...whose })),
  fc
    .tuple(fc.integer({ min: 1, max: 500 }), counting)
    .map(([least, whose]) => ({ kind: "NUMBER" as const, least, ...whose })),
  fc.nat(20).map((most) => ({ kind: "NOT_IN_FAVOUR" as const, most })),
  name.map((group) => ({ kind: "NO_NEGATIVE" as const, group })),
  name.map((group) => ({ kind: "EVERY" as const, group })),
  fc.constant({ kind: "CONSENSUS" as const }),
);
const tests: fc.Arbitrary<Test> = fc.oneof(
  simple,
  fc.record({
    kind: fc.constantFrom("ALL" as const, "ANY" as const),
    of: fc.array(simple, { minLength: 1, maxLength: 4 }),
  }),
);

test("every rule comes back from JSON as it is, and is said in one sentence", () => {
  const rules = fc.record(
    {
      name: fc.constant("A rule"),
      source: fc.constant(""),
      test: tests,
      otherwise: fc.record({ afterHours: fc.nat(100), test: tests }),
      quorum: fc.record({ toOpen: share, toDecide: share }, { requiredKeys: [] }),
    },
    { requiredKeys: ["name", "source", "test"] },
  );
  fc.assert(
    fc.property(rules, (rule) => {
      expect(decisionRule.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
      expect(describeRule(rule)).toMatch(/^Carried if [^.]+\.$/);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [
    "a fraction above the whole",
    { kind: "MAJORITY", base: "MEMBERS", is: "AT_LEAST", fraction: { of: 3, in: 2 } },
  ],
  ["half a vote", { kind: "NUMBER", least: 0.5 }],
  ["no vote at all", { kind: "NUMBER", least: 0 }],
  ["a combination of nothing", { kind: "ALL", of: [] }],
  ["a word that no rule knows", { kind: "CONSENSUS", vote: "loud" }],
])("%s is refused", (_, part) => {
  expect(decisionRule.safeParse({ name: "A rule", source: "", test: part }).success).toBe(false);
});
