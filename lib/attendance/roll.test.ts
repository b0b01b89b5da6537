import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Attendance } from "./attendance.ts";
import { countPresent, describePresent } from "./count-present.ts";
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

test.each([
  [0, 0, "0 of 0 present; quorum to decide: 1"],
  [1, 1, "1 of 1 present; quorum to decide: 1"],
  [8, 11, "8 of 11 present; quorum to decide: 6"],
  [100, 200, "100 of 200 present; quorum to decide: 101"],
])("%i of %i", (present, members, sentence) => {
  const presences = Array.from({ length: members }, (_, i) => (i < present ? "PRESENT" : "ABSENT"));
  expect(describePresent(countPresent(presences))).toBe(sentence);
});

test("a quorum of a third", () => {
  const presences = Array.from({ length: 11 }, () => "PRESUMED" as const);
  const third = { is: "AT_LEAST", fraction: { of: 1, in: 3 } } as const;
  expect(countPresent(presences, third)).toEqual({ present: 11, members: 11, needed: 4 });
});
