import fc from "fast-check";
import { expect, test } from "vitest";
import { fromRoman, toRoman } from "./roman.ts";

test.each([
  [1, "I"],
  [4, "IV"],
  [9, "IX"],
  [14, "XIV"],
  [44, "XLIV"],
  [1999, "MCMXCIX"],
  [3999, "MMMCMXCIX"],
])("%i is %s", (value, roman) => {
  expect(toRoman(value)).toBe(roman);
  expect(fromRoman(roman.toLowerCase())).toBe(value);
});

test.each(["", "IIII", "VX", "IC", "iV", "A", "MMMM", "I.", "IVI"])("%j is no Roman numeral", (text) => {
  expect(fromRoman(text)).toBeUndefined();
});

test.each([0, -1, 1.5, 4000])("%d cannot be written", (value) => {
  expect(() => toRoman(value)).toThrow(RangeError);
});

test("reading back gives the number written", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (value) => fromRoman(toRoman(value)) === value));
});
