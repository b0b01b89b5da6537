import { expect, test } from "vitest";
import { letters, roman } from "./number-format.ts";

test.each([
  [1, "a", "I"],
  [4, "d", "IV"],
  [26, "z", "XXVI"],
  [27, "aa", "XXVII"],
  [28, "ab", "XXVIII"],
  [53, "ba", "LIII"],
  [1994, "bxr", "MCMXCIV"],
])("%i is %s and %s", (count, asLetters, asRoman) => {
  expect(letters(count)).toBe(asLetters);
  expect(roman(count)).toBe(asRoman);
});
