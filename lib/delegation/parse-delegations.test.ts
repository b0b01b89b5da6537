import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flagOf } from "./flag.ts";
import { parseDelegations } from "./parse-delegations.ts";

const NOBODY = { names: [], shortNames: [] };

describe("parseDelegations", () => {
  it.each([
    ["Norway; NOR; NO; 3", { name: "Norway", shortName: "NOR", isoCode: "NO", weight: 3, population: null }],
    ["Norway\tNOR\tno\t3", { name: "Norway", shortName: "NOR", isoCode: "NO", weight: 3, population: null }],
    ["Norway", { name: "Norway", shortName: "NOR", isoCode: "", weight: 1, population: null }],
    [
      "United Arab Emirates;;AE",
      { name: "United Arab Emirates", shortName: "UAE", isoCode: "AE", weight: 1, population: null },
    ],
    [
      "Norway;;NO;3;5 600 000",
      { name: "Norway", shortName: "NOR", isoCode: "NO", weight: 3, population: 5_600_000 },
    ],
    [
      "Korea, Republic of; ROK",
      { name: "Korea, Republic of", shortName: "ROK", isoCode: "", weight: 1, population: null },
    ],
  ])("%s", (text, facts) => {
    expect(parseDelegations(text, NOBODY)).toEqual([{ line: 1, ...facts, fault: null }]);
  });

  it.each([
    ["; NOR", "The name is missing."],
    [`${"x".repeat(121)}; X`, "The name is longer than 120 characters."],
    ["Norway; A MUCH TOO LONG SHORT NAME", "The short name is longer than 16 characters."],
    ["Norway; NOR; NORW", "The country code is not two letters."],
    ["Norway; NOR; NO; many", "The weight is not a whole number from 1 upwards."],
    ["Norway; NOR; NO; 0", "The weight is not a whole number from 1 upwards."],
    ["Norway; NOR; NO; 1; 5.6 million", "The population is not a whole number from 1 upwards."],
    ["Sweden; SWE", "There is a delegation of this name already."],
    ["Swedish Realm; swe", "The short name swe is taken: give another one."],
  ])("%s: %s", (text, fault) => {
    const taken = { names: ["sweden"], shortNames: ["SWE"] };
    expect(parseDelegations(text, taken)[0]?.fault).toBe(fault);
  });

  it("counts lines as they were pasted, and finds what is there twice", () => {
    const parsed = parseDelegations("Norway\r\n\r\nNorway; N2\n", NOBODY);
    expect(parsed.map(({ line, fault }) => [line, fault])).toEqual([
      [1, null],
      [3, "There is a delegation of this name already."],
    ]);
  });

  it("accepts only lists without repeated names", () => {
    const name = fc.constantFrom("Norway", "NORWAY", "Sweden", "Iceland", "New Zealand", " Iceland ");
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (lines) => {
        const good = parseDelegations(lines.join("\n"), NOBODY).filter(({ fault }) => fault === null);
        const shortNames = new Set(good.map(({ shortName }) => shortName.toLowerCase()));
        return shortNames.size === good.length;
      }),
    );
  });
});

describe("flagOf", () => {
  it.each([
    ["NO", "🇳🇴"],
    ["", ""],
    ["X1", ""],
  ])("%s → %s", (code, flag) => {
    expect(flagOf(code)).toBe(flag);
  });
});
