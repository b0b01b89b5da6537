import { expect, test } from "vitest";
import { describeBeside, describeMovement, describeOpen } from "./describe-overview.ts";
import type { Movement } from "./overview.ts";
import { cleanFacts } from "./test/facts.ts";

const STILL: Movement = { text: "same", opened: 0, closed: 0, steps: [], moved: [] };

test.each<[Partial<Movement>, string]>([
  [{}, ""],
  [{ text: "new" }, "First text"],
  [{ opened: 2, closed: 1 }, "2 opened, 1 settled"],
  [{ closed: 3, moved: ["AAA"] }, "3 settled; position of AAA"],
  [
    { text: "changed", steps: ["AGREED", "REOPENED"], moved: ["AAA", "BBB"] },
    "Text changed; agreed, reopened; positions of AAA and BBB",
  ],
  [{ moved: ["A", "B", "C", "D", "E"] }, "Positions of 5 delegations"],
])("%j: %s", (movement, words) => {
  expect(describeMovement({ ...STILL, ...movement })).toBe(words);
});

test("what is open, and what stands beside it", () => {
  expect(describeOpen(cleanFacts)).toBe("");
  expect(
    describeOpen({
      ...cleanFacts,
      brackets: 3,
      options: 1,
      holes: 1,
      missingReferences: 1,
      withdrawnReferences: 1,
    }),
  ).toBe("3 brackets, 1 group of options, 1 hole, 2 dangling references");
  expect(describeBeside({ open: { ...cleanFacts, reservations: 1, suggestions: 2 }, notes: 1 })).toBe(
    "1 reservation of position, 2 suggestions, 1 drafting note",
  );
});
