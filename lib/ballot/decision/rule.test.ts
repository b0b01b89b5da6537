import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeRule } from "./describe-rule.ts";
import { PRESETS, type PresetName } from "./presets.ts";
import { PRESETS_BY_BODY } from "./presets-by-body.ts";
import { decisionRule, printRule, readRule } from "./read-rule.ts";
import type { DecisionRule, Test } from "./rule.ts";
import { rules } from "./test/rules.ts";

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
  NATO_SILENCE: "Carried if nobody objects.",
  CFE_CONSENSUS: "Carried if nobody objects.",
  CSCE_MINUS_ONE: "Carried if nobody but the State concerned objects.",
  EU_NICE:
    "Carried if members with at least 255 votes vote yes, more than half of all members vote yes and members with at least 62 % of the population of all members vote yes.",
  EU_LISBON:
    "Carried if at least 55 % of all members vote yes and (either members with at least 65 % of the population of all members vote yes or no more than 3 members vote no, abstain or are absent).",
  EU_LISBON_REINFORCED:
    "Carried if at least 72 % of all members vote yes and (either members with at least 65 % of the population of all members vote yes or no more than 3 members vote no, abstain or are absent).",
  CTBT_CONFERENCE:
    "Carried if nobody objects; failing that, after 24 hours if at least two thirds of those present and voting vote yes; the vote needs more than half of the members present.",
  CWC_CONFERENCE:
    "Carried if nobody objects; failing that, after 24 hours if at least two thirds of those present and voting vote yes; the vote needs more than half of the members present.",
  CTBT_COUNCIL: "Carried if at least two thirds of all members vote yes.",
  CTBT_INSPECTION: "Carried if at least 30 members vote yes.",
  NPT_AMENDMENT:
    "Carried if more than half of all members vote yes, every one of the nuclear-weapon States votes yes and every one of the members of the IAEA Board of Governors votes yes.",
  ATT_AMENDMENT:
    "Carried if nobody objects; failing that, if at least three quarters of those present and voting vote yes.",
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

test("every rule comes back from its text as it is, and is said in one sentence", () => {
  fc.assert(
    fc.property(rules, (rule) => {
      expect(readRule(printRule(rule))).toEqual({ rule });
      expect(describeRule(rule)).toMatch(/^Carried if [^.]+\.$/);
    }),
    { numRuns: 30 },
  );
});

test.each<[string, Test, string]>([
  [
    "one member of a group",
    { kind: "NUMBER", least: 1, among: { in: "Parties" } },
    "Carried if at least 1 member among the Parties votes yes.",
  ],
  [
    "a group's own majority",
    { ...PRESETS.ABSOLUTE_MAJORITY.test, among: { in: "coastal States" } },
    "Carried if more than half of the coastal States vote yes.",
  ],
  [
    "all but a group, of those in the room",
    { ...PRESETS.UNANIMITY.test, base: "PRESENT", among: { notIn: "observers" } },
    "Carried if all those present other than the observers vote yes.",
  ],
  [
    "a blocking minority of two",
    { kind: "NOT_IN_FAVOUR", most: 1 },
    "Carried if no more than 1 member votes no, abstains or is absent.",
  ],
  ["a combination of one", { kind: "ANY", of: [{ kind: "CONSENSUS" }] }, "Carried if nobody objects."],
])("%s is said as one would say it", (_, test, sentence) => {
  expect(describeRule({ name: "A rule", source: "", test })).toBe(sentence);
});

test("waiting one hour is said as one would say it", () => {
  const rule = { ...PRESETS.NATO, otherwise: { afterHours: 1, test: PRESETS.SIMPLE_MAJORITY.test } };
  expect(describeRule(rule)).toBe(
    "Carried if nobody objects; failing that, after 1 hour if more than half of those present and voting vote yes.",
  );
});

test("each preset stands under one body", () => {
  const listed = PRESETS_BY_BODY.flatMap(({ presets }) => presets);
  expect(listed.toSorted()).toEqual(Object.keys(PRESETS).toSorted());
});

test.each([
  ['{ "name": "A rule",\n  "source" }', "line 2, column 12", "This is not JSON."],
  ['{ "name": "A rule",', "line 1, column 20", "This is not JSON."],
  ["3", "the rule", "Invalid input: expected object, received number"],
  ['{ "name": " ", "source": "", "test": { "kind": "CONSENSUS" } }', "name", "A name is missing."],
  [
    '{ "name": "A", "source": "", "test": { "kind": "ALL", "of": [{ "kind": "CONSENSUS" }, { "kind": "MOST" }] } }',
    "test.of[1].kind",
    "There is no such kind of test. There are MAJORITY, NUMBER, NOT_IN_FAVOUR, NO_NEGATIVE, EVERY, CONSENSUS, ALL and ANY.",
  ],
])("%s: what is wrong is said, and where", (text, where, what) => {
  expect(readRule(text)).toEqual({ faults: [{ where, what }] });
});

test.each([
  [
    "a fraction above the whole",
    { kind: "MAJORITY", base: "MEMBERS", is: "AT_LEAST", fraction: { of: 3, in: 2 } },
  ],
  ["more than everybody", { kind: "MAJORITY", base: "MEMBERS", is: "MORE_THAN", fraction: { of: 2, in: 2 } }],
  ["at least nobody", { kind: "MAJORITY", base: "MEMBERS", is: "AT_LEAST", fraction: { of: 0, in: 2 } }],
  ["half a vote", { kind: "NUMBER", least: 0.5 }],
  ["no vote at all", { kind: "NUMBER", least: 0 }],
  ["a combination of nothing", { kind: "ALL", of: [] }],
  ["a word that no rule knows", { kind: "CONSENSUS", vote: "loud" }],
])("%s is refused", (_, part) => {
  expect(decisionRule.safeParse({ name: "A rule", source: "", test: part }).success).toBe(false);
});
