import { describe, expect, test } from "vitest";
import { decide, mayOpen } from "./decide.ts";
import { PRESETS } from "./presets.ts";
import type { DecisionRule } from "./rule.ts";
import { votersOf } from "./test/voters.ts";

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

describe("at the edges", () => {
  test("nothing is decided where nobody is, also by a rule that asks for no yes", () => {
    const test = { kind: "NOT_IN_FAVOUR", most: 3 } as const;
    const rule: DecisionRule = { name: "Blocking minority", source: "", test };
    expect(decide(rule, votersOf([0, 0, 0, 0, 3])).verdict).toBe("NO_DECISION");
    expect(decide(rule, votersOf([0, 0, 0, 1, 2])).verdict).toBe("CARRIED");
  });

  test("a tie is one also where something else had to pass, and did", () => {
    const test = { kind: "ALL", of: [PRESETS.UNGA_SIMPLE.test, { kind: "NUMBER", least: 5 }] } as const;
    const rule: DecisionRule = { ...PRESETS.UNGA_SIMPLE, test };
    expect(decide(rule, votersOf([5, 5])).next).toMatchObject({ kind: "SECOND_VOTE" });
    expect(decide(rule, votersOf([4, 4])).next).toBeNull();
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
