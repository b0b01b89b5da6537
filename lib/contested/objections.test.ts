import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Stand, StandNow } from "./contested-item.ts";
import { describeObjections, objections } from "./objections.ts";

const stand = (shortName: string, taken: Stand, more: Partial<StandNow> = {}): StandNow => ({
  optionId: "",
  holder: { type: "delegation", id: shortName, shortName, colour: "#336699" },
  stand: taken,
  reason: "",
  isOnEarlierText: false,
  takenAt: "2026-11-22T10:00:00.000Z",
  ...more,
});

const bloc = { type: "bloc", id: "NC", shortName: "NC", colour: "#336699" } as const;
const ALL = [
  stand("Asker", "PROPOSES"),
  stand("Friend", "SUPPORTS"),
  stand("Foe", "OPPOSES"),
  stand("Old foe", "OPPOSES", { isOnEarlierText: true }),
  stand("Old friend", "SUPPORTS", { isOnEarlierText: true }),
  stand("NC", "PROPOSES", { holder: bloc }),
];
const OPTIONS = [
  stand("Asker", "PROPOSES"),
  stand("One", "OPPOSES", { optionId: "o1" }),
  stand("Two", "SUPPORTS", { optionId: "o1" }),
  stand("Three", "PROPOSES", { optionId: "o2" }),
];

describe("who stands against", () => {
  test.each([
    ["lifting, by the chair", { outcome: "LIFTED" }, null, ALL, ["Foe", "Asker", "NC"]],
    ["lifting, by who asked for the brackets", { outcome: "LIFTED" }, "Asker", ALL, ["Foe", "NC"]],
    ["lifting, by a member of the bloc", { outcome: "LIFTED" }, "NC", ALL, ["Foe", "Asker", "NC"]],
    ["deleting, by the chair", { outcome: "DELETED" }, null, ALL, ["Friend", "Asker", "NC"]],
    ["deleting, by who proposed", { outcome: "DELETED" }, "Asker", ALL, ["Friend", "NC"]],
    ["choosing an option that is opposed", { outcome: "CHOSEN", option: "o1" }, null, OPTIONS, ["One"]],
    ["choosing another", { outcome: "CHOSEN", option: "o2" }, null, OPTIONS, []],
    ["choosing none", { outcome: "CHOSEN", option: null }, null, OPTIONS, ["Two", "Three"]],
    ["filling", { outcome: "FILLED" }, null, ALL, []],
  ] as const)("%s", (_, act, by, stands, expected) => {
    expect(objections(act, { stands, by }).map(({ holder }) => holder.shortName)).toEqual(expected);
  });

  test("their names are told", () => {
    expect(describeObjections(ALL.slice(2, 3))).toBe(
      "Foe objects to this on the present text. Nothing was changed.",
    );
    expect(describeObjections(ALL.slice(0, 3))).toMatch(/^Asker, Friend and Foe object to this/);
  });
});

test("who takes an opposition back, or opposed earlier words, stops nothing", () => {
  const anyStand = fc.record({
    name: fc.constantFrom("a", "b", "c"),
    taken: fc.constantFrom<Stand>("PROPOSES", "SUPPORTS", "OPPOSES"),
    isOnEarlierText: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(anyStand),
      fc.constantFrom("LIFTED" as const, "DELETED" as const),
      (given, outcome) => {
        const stands = given.map(({ name, taken, isOnEarlierText }) =>
          stand(name, taken, { isOnEarlierText }),
        );
        const found = objections({ outcome }, { stands, by: null });
        const without = stands.filter((each) => !found.includes(each));
        expect(objections({ outcome }, { stands: without, by: null })).toEqual([]);
        expect(found.every(({ isOnEarlierText }) => !isOnEarlierText)).toBe(true);
      },
    ),
    { numRuns: 20 },
  );
});
