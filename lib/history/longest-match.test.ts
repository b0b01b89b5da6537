import fc from "fast-check";
import { expect, test } from "vitest";
import { longestMatch } from "./longest-match.ts";

test.each([
  ["shall notify", "Parties shall not", { at: 0, from: 8, length: 9 }],
  ["abcd-abcde", "abcde", { at: 5, from: 0, length: 5 }],
  ["abcd", "xabcdabcd", { at: 0, from: 1, length: 4 }],
  ["abc", "abc", null],
  ["", "", null],
])("what %j and %j have in common", (text, other, expected) => {
  expect(longestMatch(text, other, 4)).toEqual(expected);
});

test("no longer run is in both", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (text, other) => {
      const longest = longestMatch(text, other, 2);
      const runs = Array.from(text, (_, at) => at).flatMap((at) =>
        Array.from(text.slice(at), (_each, index) => text.slice(at, at + index + 1)),
      );
      const length = Math.max(0, ...runs.filter((run) => other.includes(run)).map((run) => run.length));
      expect(longest?.length ?? 0).toBe(length >= 2 ? length : 0);
      if (longest) {
        const { at, from } = longest;
        expect(text.slice(at, at + length)).toBe(other.slice(from, from + length));
      }
    }),
    { numRuns: 50 },
  );
});
