import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, mayOpen } from "./decide.ts";
import { PRESETS } from "./presets.ts";
import type { DecisionRule } from "./rule.ts";
import { electorates, votersOf } from "./test/voters.ts";

describe("the sentence of arithmetic", () => {
  test.each<[keyof typeof PRESETS, readonly number[], string]>([
    ["UNGA_IMPORTANT", [97, 22, 40, 0, 34], "97 yes, 22 no, 40 abstentions; base 119; needed 80; carried"],
    [
      "UNGA_SIMPLE",
      [5, 5, 1],
      "5 yes, 5 no, 1 abstention; base 10; needed 6; no decision; a tie, to be voted on again within 48 hours",
    ],
    ["UNGA_COMMITTEE", [5, 5, 1], "5 yes, 5 no, 1 abstention; base 10; needed 6; not carried"],
    [
      "UNGA_SIMPLE",
      [9, 0, 0, 0, 10],
      "9 yes, 0 no, 0 abstentions; base 9; needed 5; 9 of 19 present; no quorum",
    ],
    ["VCLT_CONFERENCE", [0, 0, 7, 2], "0 yes, 0 no, 7 abstentions; base 0; needed 1; no decision"],
    ["ABSOLUTE_MAJORITY", [20, 0, 5, 0, 15], "20 yes, 0 no, 5 abstentions; base 40; needed 21; not carried"],
    ["UNANIMITY", [8, 0], "8 yes, 0 no, 0 abstentions; base 8; needed 8; carried"],
    ["UNSC_PROCEDURAL", [9, 5, 1], "9 yes, 5 no, 1 abstention; needed 9; carried"],
    ["NATO", [0, 0, 0, 32], "0 yes, 0 no, 0 abstentions; 0 objections; carried"],
    ["NATO", [30, 1, 1], "30 yes, 1 no, 1 abstention; 1 objection; not carried"],
    [
      "CTBT_CONFERENCE",
      [100, 3, 2],
      "100 yes, 3 no, 2 abstentions; 3 objections; no decision; deferred for 24 hours",
    ],
    ["CTBT_INSPECTION", [30, 21], "30 yes, 21 no, 0 abstentions; needed 30; carried"],
    ["CTBT_INSPECTION", [29, 0, 22], "29 yes, 0 no, 22 abstentions; needed 30; not carried"],
  ])("%s %o: %s", (name, votes, sentence) => {
    expect(decide(PRESETS[name], votersOf(votes)).arithmetic).toBe(sentence);
  });
});

const RULES = Object.entries<DecisionRule>(PRESETS);

describe.each(RULES)("%s keeps the laws of every rule:", (_, rule) => {
  const voters = electorates(rule);

  test("the order of the votes is irrelevant", () => {
    fc.assert(
      fc.property(voters, fc.nat(), (list, turn) => {
        const turned = [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].reverse();
        expect(decide(rule, turned)).toEqual(decide(rule, list));
      }),
      { numRuns: 15 },
    );
  });

  test("one more yes, from whoever did not say yes, never hurts", () => {
    fc.assert(
      fc.property(voters, fc.nat(), (list, at) => {
        const more = list.with(at % list.length, {
          ...list[at % list.length]!,
          choice: "YES",
          isPresent: true,
        });
        if (decide(rule, list).verdict === "CARRIED") expect(decide(rule, more).verdict).toBe("CARRIED");
      }),
      { numRuns: 40 },
    );
  });

  test("scaling all weights changes nothing", () => {
    if (JSON.stringify(rule).includes('"least"')) return;
    fc.assert(
      fc.property(voters, fc.integer({ min: 2, max: 1000 }), (list, factor) => {
        const scaled = list.map((voter) => ({
          ...voter,
          weights: Object.fromEntries(
            Object.entries(voter.weights).map(([name, value]) => [name, value * factor]),
          ),
        }));
        expect(decide(rule, scaled).verdict).toBe(decide(rule, list).verdict);
      }),
      { numRuns: 15 },
    );
  });

  test("nobody's yes never carries, except where nobody needs to say it", () => {
    const isConsensus = rule.test.kind === "CONSENSUS";
    fc.assert(
      fc.property(voters, (list) => {
        const without = list.map((voter) => ({
          ...voter,
          choice: voter.choice === "YES" ? ("ABSTAIN" as const) : voter.choice,
        }));
        const { verdict } = decide(rule, without);
        const hasObjection = without.some(({ choice }) => choice === "NO");
        if (!isConsensus) expect(verdict).not.toBe("CARRIED");
        else if (hasObjection && rule.test.kind === "CONSENSUS" && !("without" in rule.test))
          expect(verdict).not.toBe("CARRIED");
      }),
      { numRuns: 25 },
    );
  });
});

describe("at the edges", () => {
  test.each(RULES)("%s: everybody absent carries nothing", (_, rule) => {
    fc.assert(
      fc.property(electorates(rule), (list) => {
        const absent = list.map((voter) => ({ ...voter, choice: null, isPresent: false }));
        expect(decide(rule, absent).verdict).not.toBe("CARRIED");
      }),
      { numRuns: 5 },
    );
  });

  test("one member decides alone", () => {
    expect(decide(PRESETS.VCLT_CONFERENCE, votersOf([1, 0])).verdict).toBe("CARRIED");
    expect(decide(PRESETS.VCLT_CONFERENCE, votersOf([0, 1])).verdict).toBe("NOT_CARRIED");
  });

  test("a second tie means rejection, and a deferral ends in the other test", () => {
    expect(decide(PRESETS.UNGA_SIMPLE, votersOf([5, 5]), "SECOND_VOTE")).toMatchObject({
      verdict: "NOT_CARRIED",
      next: null,
    });
    expect(decide(PRESETS.CTBT_CONFERENCE, votersOf([2, 1]), "AFTER_DEFERRAL").verdict).toBe("CARRIED");
    expect(decide(PRESETS.CTBT_CONFERENCE, votersOf([199, 101]), "AFTER_DEFERRAL").verdict).toBe(
      "NOT_CARRIED",
    );
    expect(() => decide(PRESETS.NATO, votersOf([1, 0]), "AFTER_DEFERRAL")).toThrow(RangeError);
  });

  test("the debate opens with a third in plenary, a quarter in committee", () => {
    const room = (present: number, absent: number) => votersOf([0, 0, 0, present, absent]);
    expect(mayOpen(PRESETS.UNGA_SIMPLE, room(64, 129))).toBe(false);
    expect(mayOpen(PRESETS.UNGA_SIMPLE, room(65, 128))).toBe(true);
    expect(mayOpen(PRESETS.UNGA_COMMITTEE, room(48, 145))).toBe(false);
    expect(mayOpen(PRESETS.UNGA_COMMITTEE, room(49, 144))).toBe(true);
    expect(mayOpen(PRESETS.NATO, room(0, 32))).toBe(true);
  });

  test("an electorate that cannot be counted by the rule is a mistake", () => {
    const [one] = votersOf([1, 0]);
    expect(() => decide(PRESETS.VCLT_CONFERENCE, [one!, one!])).toThrow("twice");
    expect(() => decide(PRESETS.UNSC_SUBSTANTIVE, [one!])).toThrow("permanent members");
    expect(() => decide(PRESETS.EU_NICE, [one!])).toThrow("votes");
    const huge = { ...one!, weights: { votes: Number.MAX_SAFE_INTEGER, population: 1 } };
    expect(() => decide(PRESETS.EU_NICE, [huge])).toThrow("too large");
  });
});
