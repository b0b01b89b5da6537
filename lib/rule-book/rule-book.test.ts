import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BALLOT_METHODS } from "#lib/ballot/ballot.ts";
import { PRESETS, type PresetName } from "#lib/ballot/decision/presets.ts";
import type { DecisionRule, Test } from "#lib/ballot/decision/rule.ts";
import { rules } from "#lib/ballot/decision/test/rules.ts";
import {
  chooseRule,
  findGaps,
  isCountable,
  keepCountable,
  type RuleChoices,
  ruleAsCounted,
  sayUncountable,
  standingChoice,
} from "./choose-rule.ts";
import { rulesOfProcedure, USUAL_RULES } from "./rules-of-procedure.ts";
import { exampleFor, tryVote } from "./try-vote.ts";
import { FIRST_TEST, TEST_NAMES, turnInto, withoutTest } from "./write-test.ts";

const own = { id: "r", rule: { ...PRESETS.NATO, name: "Ours" }, adoptedBy: "", adoptedAt: "" };
const choices: RuleChoices = {
  rules: rulesOfProcedure({ keys: { ...USUAL_RULES, ADOPTION: "r", PROCEDURE: "gone" }, isPackage: false }, [
    own,
  ]),
  own: [own],
  delegations: [
    { id: "a", name: "Aldmark", population: 5 },
    { id: "b", name: "Brevia", population: null },
    { id: "c", name: "Corland", population: null },
    { id: "d", name: "Dorne", population: null },
  ],
  blocs: [{ name: "Permanent Members", shortName: "P5", delegationIds: ["a", "c"] }],
  isWeighted: false,
};

test("the standing rule comes first; where its key finds nothing, the usual one", () => {
  expect(standingChoice(choices, "ADOPTION")).toEqual({ key: "r", rule: own.rule, groups: {} });
  expect(standingChoice(choices, "PROCEDURE")).toMatchObject({ key: "SIMPLE_MAJORITY" });
  expect(choices.rules.standing.PROCEDURE).toBe(PRESETS.SIMPLE_MAJORITY);
});

test("a bloc fills the group that is called like it; what is missing is said", () => {
  const council = chooseRule(choices, "UNSC_SUBSTANTIVE");
  expect(council.groups).toEqual({ "permanent members": ["a", "c"] });
  expect(findGaps(council, choices)).toEqual([]);
  expect(findGaps(chooseRule(choices, "ASEAN_MINUS_X"), choices)).toEqual([
    "Say who is in the group “members not taking part”.",
  ]);
  expect(findGaps(chooseRule(choices, "EU_LISBON"), choices)).toEqual([
    "The rule counts populations; none is given for Brevia, Corland and 1 more. They are set under Delegations.",
  ]);
});

test("where votes are weighed, a rule that counts heads counts votes", () => {
  expect(ruleAsCounted(PRESETS.VCLT_CONFERENCE, { isWeighted: true }).test).toMatchObject({ by: "votes" });
  expect(ruleAsCounted(PRESETS.VCLT_CONFERENCE, choices)).toBe(PRESETS.VCLT_CONFERENCE);
});

describe("the rule in a form that opens a vote", () => {
  const weighted = { ...choices, isWeighted: true };
  const two = chooseRule(choices, "VCLT_CONFERENCE");
  const council = chooseRule(choices, "UNSC_SUBSTANTIVE");
  const substance = { purpose: "SUBSTANCE", choices } as const;

  test.each([
    ["stays where heads are counted", two, { ...substance, method: "SECRET" }, "VCLT_CONFERENCE", null],
    [
      "becomes consensus where what has no name has no weight",
      two,
      { ...substance, choices: weighted, method: "SHOW_OF_HANDS" },
      "CFE_CONSENSUS",
      /^Votes have weights in this conference/,
    ],
    [
      "stays where names are known",
      two,
      { ...substance, choices: weighted, method: "RECORDED" },
      two.key,
      null,
    ],
    ["goes back to the conference's", council, { ...substance, method: "SECRET" }, "VCLT_CONFERENCE", null],
    [
      "becomes consensus without a vote",
      two,
      { ...substance, method: "ACCLAMATION" },
      "CFE_CONSENSUS",
      /^Without/,
    ],
    [
      "is the conference's own consensus",
      two,
      { method: "ACCLAMATION", purpose: "ADOPTION", choices },
      "r",
      null,
    ],
  ] as const)("%s", (_, chosen, vote, key, why) => {
    expect(keepCountable(chosen, vote).key).toBe(key);
    if (why === null) expect(sayUncountable(vote)).toBeNull();
    else expect(sayUncountable(vote)).toMatch(why);
  });

  test("is one that opening the vote accepts, whatever was chosen and by whatever method", () => {
    const presets = fc.constantFrom(...(Object.keys(PRESETS) as PresetName[]));
    fc.assert(
      fc.property(
        presets,
        presets,
        fc.constantFrom(...BALLOT_METHODS),
        fc.boolean(),
        (key, standing, method, isWeighted) => {
          const rules = rulesOfProcedure(
            { keys: { ...USUAL_RULES, SUBSTANCE: standing }, isPackage: false },
            [],
          );
          const vote = { method, purpose: "SUBSTANCE", choices: { ...choices, rules, isWeighted } } as const;
          const kept = keepCountable(chooseRule(choices, key), vote);
          expect(isCountable(kept.rule, vote)).toBe(true);
          expect(sayUncountable(vote) === null).toBe(isCountable(PRESETS[standing], vote));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("trying a vote", () => {
  test.each<[PresetName, string]>([
    ["VCLT_CONFERENCE", "7 yes, 2 no, 1 abstention; base 9; needed 6; carried"],
    [
      "UNSC_SUBSTANTIVE",
      "14 yes, 4 no, 2 abstentions; needed 9: passed; permanent members: 2 against: failed; not carried",
    ],
    [
      "EU_LISBON",
      "10 yes, 3 no, 1 abstention; base 14, needed 8: passed; population: 37 yes, base 50, needed 33: passed; 4 not in favour, at most 3: failed; carried",
    ],
  ])("%s begins with an example", (name, arithmetic) => {
    expect(tryVote(PRESETS[name], exampleFor(PRESETS[name]))).toMatchObject({ arithmetic });
  });

  test("what cannot be counted is said", () => {
    const [row] = exampleFor(PRESETS.NATO);
    expect(tryVote(PRESETS.UNSC_SUBSTANTIVE, [row!])).toEqual({
      problem: "This vote cannot be counted: nobody is in the group “permanent members”.",
    });
    expect(tryVote(PRESETS.NATO, [{ ...row!, absent: 5000 }])).toHaveProperty("problem");
  });

  test("every rule decides its own example", () => {
    const decides = (rule: DecisionRule) => {
      expect(tryVote(rule, exampleFor(rule))).toHaveProperty("verdict");
    };
    fc.assert(fc.property(rules, decides), { numRuns: 20 });
  });
});

describe("writing a test", () => {
  const kinds = Object.keys(TEST_NAMES) as Test["kind"][];
  const majority: Test = { ...FIRST_TEST, among: { in: "Parties" }, by: "votes" };

  test.each(kinds)("%s can be made of any other kind", (kind) => {
    for (const other of kinds) expect(turnInto(kind, turnInto(other, FIRST_TEST)).kind).toBe(kind);
  });

  test("what both kinds have stays", () => {
    const number = turnInto("NUMBER", majority);
    expect(number).toEqual({ kind: "NUMBER", least: 1, among: { in: "Parties" }, by: "votes" });
    expect(turnInto("EVERY", number)).toEqual({ kind: "EVERY", group: "Parties" });
    const all = turnInto("ALL", majority) as Extract<Test, { readonly of: unknown }>;
    expect(all).toEqual({ kind: "ALL", of: [majority, FIRST_TEST] });
    expect(turnInto("ANY", all)).toEqual({ kind: "ANY", of: [majority, FIRST_TEST] });
    expect(withoutTest(all, 1)).toBe(majority);
    expect(withoutTest({ ...all, of: [majority, FIRST_TEST, number] }, 0)).toMatchObject({
      of: [FIRST_TEST, number],
    });
  });
});
