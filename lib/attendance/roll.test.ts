import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayOpen } from "#lib/ballot/decision/decide.ts";
import { PRESETS } from "#lib/ballot/decision/presets.ts";
import type { QuorumPart } from "#lib/ballot/decision/rule.ts";
import type { Attendance } from "./attendance.ts";
import { countPresent, describePresent, describeShortage } from "./count-present.ts";
import { rollOf } from "./roll.ts";

const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, "0")}:00.000Z`;

/** "+A" A says it is present, "-A" it leaves; "[A B]C" the roll finds A and B present and C absent. One a minute. */
function saying(...words: readonly string[]): readonly Attendance[] {
  return words.flatMap((word, minute): readonly Attendance[] => {
    const roll = /^\[(.*)\](.*)$/.exec(word);
    const said = { isRoll: roll !== null, at: at(minute) };
    if (!roll) return [{ ...said, delegationId: word.slice(1), isPresent: word.startsWith("+") }];
    const of = (names: string, isPresent: boolean) =>
      names.split(" ").flatMap((name) => (name ? [{ ...said, delegationId: name, isPresent }] : []));
    return [...of(roll[1] ?? "", true), ...of(roll[2] ?? "", false)];
  });
}

describe("who is in the room", () => {
  test.each([
    ["nothing was said", [], "PRESUMED PRESUMED PRESUMED"],
    ["one says it is there", ["+A"], "PRESENT PRESUMED PRESUMED"],
    ["one leaves before any roll", ["-A"], "ABSENT PRESUMED PRESUMED"],
    ["the roll is taken", ["[A B]C"], "PRESENT PRESENT ABSENT"],
    ["somebody comes late", ["[A]B C", "+C"], "PRESENT ABSENT PRESENT"],
    ["the roll is taken again", ["[A B]C", "[C]A B"], "ABSENT ABSENT PRESENT"],
    ["the roll knew nothing of C", ["[A]B"], "PRESENT ABSENT ABSENT"],
  ])("%s", (_, words, presences) => {
    const { attendees } = rollOf(saying(...words), ["A", "B", "C"]);
    expect(attendees.map(({ presence }) => presence).join(" ")).toBe(presences);
  });

  test.each([
    ["nothing was said", [], []],
    ["found present", ["[A]"], [[0, null]]],
    ["found absent", ["[]A"], []],
    ["leaves, having been there", ["-A"], [[null, 0]]],
    ["leaves twice", ["-A", "-A"], [[null, 0]]],
    [
      "comes and goes",
      ["[]A", "+A", "-A", "+A"],
      [
        [1, 2],
        [3, null],
      ],
    ],
    ["is found again and again", ["[A]", "[A]", "+A"], [[0, null]]],
  ])("when it came and left: %s", (_, words, stays) => {
    const [attendee] = rollOf(saying(...words), ["A"]).attendees;
    const instant = (minute: number | null | undefined) => (typeof minute === "number" ? at(minute) : null);
    expect(attendee?.stays).toEqual(stays.map(([from, to]) => ({ from: instant(from), to: instant(to) })));
  });
});

const word = fc.constantFrom("+A", "-A", "+B", "-B", "[A]B", "[B]A", "[A B]", "[]A B");
const words = fc.array(word, { maxLength: 7 });

test("whoever is present is within a stay, and stays follow each other", () => {
  fc.assert(
    fc.property(words, (said) => {
      for (const { presence, stays } of rollOf(saying(...said), ["A", "B"]).attendees) {
        expect(stays.at(-1)?.to === null).toBe(presence === "PRESENT");
        const instants = stays.flatMap(({ from, to }) => [from ?? "", to ?? "9"]);
        expect(instants).toEqual(instants.toSorted());
      }
    }),
    { numRuns: 40 },
  );
});

test("to say again what is so changes nothing, nor does what others do", () => {
  fc.assert(
    fc.property(words, (said) => {
      const [before] = rollOf(saying(...said), ["A"]).attendees;
      const again = { PRESENT: "+A", ABSENT: "-A", PRESUMED: "+B" }[before?.presence ?? "PRESUMED"];
      expect(rollOf(saying(...said, again), ["A"]).attendees).toEqual([before]);
    }),
    { numRuns: 40 },
  );
});

const third = { is: "AT_LEAST", fraction: { of: 1, in: 3 } } as const;
const majority = { is: "MORE_THAN", fraction: { of: 1, in: 2 } } as const;

test.each([
  [0, 0, {}, "0 of 0 present", null],
  [1, 1, { toDecide: majority }, "1 of 1 present; quorum to decide: 1", null],
  [8, 11, { toDecide: majority }, "8 of 11 present; quorum to decide: 6", null],
  [100, 200, { toDecide: majority }, "100 of 200 present; quorum to decide: 101", "Too few to decide."],
  [
    3,
    11,
    { toOpen: third, toDecide: majority },
    "3 of 11 present; quorum to open the debate: 4; to decide: 6",
    "Too few to open the debate, and to decide.",
  ],
])("%i of %i", (present, members, quorum, sentence, shortage) => {
  const presences = Array.from({ length: members }, (_, i) => (i < present ? "PRESUMED" : "ABSENT"));
  const count = countPresent(presences, quorum);
  expect(describePresent(count)).toBe(sentence);
  expect(describeShortage(count)).toBe(shortage);
});

test("the number that is needed is met by the engine's own test, and one less is not", () => {
  const quorum = fc.constantFrom<QuorumPart>(third, majority, { is: "AT_LEAST", fraction: { of: 2, in: 3 } });
  fc.assert(
    fc.property(quorum, fc.integer({ min: 1, max: 30 }), (toOpen, members) => {
      const rule = { ...PRESETS.SIMPLE_MAJORITY, quorum: { toOpen } };
      const needed = countPresent(Array(members).fill("PRESENT"), { toOpen }).toOpen ?? 0;
      const hall = (present: number) =>
        Array.from({ length: members }, (_, i) => ({
          ...{ id: String(i), groups: [], weights: {}, choice: null, isPresent: i < present },
        }));
      expect([mayOpen(rule, hall(needed)), mayOpen(rule, hall(needed - 1))]).toEqual([true, false]);
    }),
    { numRuns: 30 },
  );
});
