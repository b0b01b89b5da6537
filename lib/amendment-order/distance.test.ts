import { describe, expect, test } from "vitest";
import { forceChanges } from "./legal-force.ts";
import { numbersIn } from "./numbers-in.ts";
import { largestChange, numberChanges, relativeChange } from "./numeric-distance.ts";

describe("legal force", () => {
  test.each([
    ["Each Party shall notify.", "Each Party should notify.", [["shall", "should", 2]]],
    ["Each Party shall notify.", "Each Party is encouraged to notify.", [["shall", "is encouraged to", 3]]],
    ["Each Party shall notify.", "Each Party may notify.", [["shall", "may", 4]]],
    ["Each Party may notify.", "Each Party shall notify.", [["may", "shall", 4]]],
    [
      "Each Party shall notify.",
      "Each Party shall endeavour to notify.",
      [["shall", "shall endeavour to", 1]],
    ],
    ["Each Party may test.", "Each Party shall not test.", [["may", "shall not", 6]]],
    ["It stays. A Party must not test.", "It stays.", [["must not", "", 5]]],
    ["A Party shall notify.", "A Party shall, where possible, notify.", [["", "where possible", 2]]],
    ["A Party shall notify, unless it is at war.", "A Party shall notify.", [["unless", "", 3]]],
    ["A Party shall notify.", "A Party must notify.", []],
    ["It enters into force in May 2030.", "It enters into force in June 2030.", []],
    ["A Party shall\u00a0not test.", "A Party shall not test.", []],
  ] as const)("%s → %s", (before, after, changes) => {
    expect(forceChanges(before, after)).toEqual(changes.map(([from, to, steps]) => ({ from, to, steps })));
  });
});

test.each([
  ["within thirty days", [30]],
  ["480 launchers and 1,250 warheads", [480, 1250]],
  ["one hundred and twenty-five inspectors", [125]],
  ["5 million tonnes, 2.5 per cent", [5_000_000, 2.5]],
  ["two thousand five hundred", [2500]],
  ["under Article 5, paragraph 2, and Annex 1", []],
  ["someone, often, CO2", []],
])("the numbers of “%s”", (text, values) => {
  expect(numbersIn(text).map(({ value }) => value)).toEqual(values);
});

test.each([
  ["within thirty days", "within ninety days", 2],
  ["within thirty days", "within ten days and 33 hours", 2 / 3],
  ["no more than 0 tests", "no more than 3 tests", Infinity],
  ["in 30 or 60 days", "in 60 or 90 days", 2],
  ["within thirty days", "within thirty working days", null],
  ["without delay", "within 3 days", null],
])("from “%s” to “%s”", (before, after, far) => {
  const change = largestChange(numberChanges(before, after));
  expect(change && relativeChange(change)).toBe(far);
});
