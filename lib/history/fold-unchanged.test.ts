import fc from "fast-check";
import { expect, test } from "vitest";
import type { DiffStep } from "./difference.ts";
import { foldUnchanged } from "./fold-unchanged.ts";

const block = (isChanged: boolean): DiffStep => ({
  kind: "block",
  fate: isChanged ? "inserted" : "kept",
  before: null,
  after: null,
  by: null,
  changes: [],
  runs: [],
});

test.each([
  ["...x...", "2 .x. 2"],
  ["x..x", "x..x"],
  ["x...x", "x...x"],
  ["x....x", "x. 2 .x"],
  [".....", " 5 "],
  ["", ""],
])("%s is shown as %s", (signs, shown) => {
  const folded = foldUnchanged(
    [...signs].map((sign) => block(sign === "x")),
    1,
  );
  const drawn = folded
    .map((each) => (each.kind === "folded" ? ` ${each.count} ` : signs[each.index]))
    .join("");
  expect(drawn.trim()).toBe(shown.trim());
});

test("every step is shown or counted once, and every change is shown", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (changes) => {
      const folded = foldUnchanged(changes.map(block), 1);
      expect(folded.reduce((sum, each) => sum + (each.kind === "folded" ? each.count : 1), 0)).toBe(
        changes.length,
      );
      const shown = new Set(folded.flatMap((each) => (each.kind === "step" ? [each.index] : [])));
      for (const [index, isChanged] of changes.entries()) if (isChanged) expect(shown.has(index)).toBe(true);
    }),
    { numRuns: 30 },
  );
});
