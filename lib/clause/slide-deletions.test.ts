import fc from "fast-check";
import { expect, test } from "vitest";
import { diffWords } from "./diff-words.ts";
import { slideDeletions } from "./slide-deletions.ts";

/** Marks of each unit, as letters. */
function slide(before: string, marks: string, after: string, left: string): string {
  const steps = slideDeletions(diffWords(before, after), {
    before,
    isSame: (one, other) => marks[one] === left[other],
  });
  let from = 0;
  return steps
    .map(({ kind, length }) => {
      const words = kind === "insert" ? "" : before.slice(from, from + length);
      if (kind !== "insert") from += length;
      return kind === "delete" ? `[${words}]` : words;
    })
    .join("");
}

test.each([
  ["one. two. end", "aaaaabbbbbccc", "one. end", "aaaaaccc", "one. [two. ]end"],
  ["one. two. end", "aaaaabbbbbccc", "two. end", "bbbbbccc", "[one. ]two. end"],
  ["x one. two. x", "-aaaaaabbbbb-", "x one. x", "-aaaaaa-", "x one. [two. ]x"],
  ["a b c", "-----", "a c", "---", "a [b ]c"],
])("of %j (%s), %j is left (%s): %s", (before, marks, after, left, expected) => {
  expect(slide(before, marks, after, left)).toBe(expected);
});

test("a script that was slid still gives the new text", () => {
  const text = fc.array(fc.constantFrom("a", "b", ". ", " "), { maxLength: 16 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, text, fc.nat(), (before, after, seed) => {
      const isSame = (one: number, other: number) => (one * 7 + other * 3 + seed) % 2 === 0;
      let [from, to, made] = [0, 0, ""];
      for (const { kind, length } of slideDeletions(diffWords(before, after), { before, isSame })) {
        if (kind === "keep") expect(before.slice(from, from + length)).toBe(after.slice(to, to + length));
        if (kind !== "delete") made += after.slice(to, to + length);
        if (kind !== "insert") from += length;
        if (kind !== "delete") to += length;
      }
      expect([from, to, made]).toEqual([before.length, after.length, after]);
    }),
    { numRuns: 60 },
  );
});
