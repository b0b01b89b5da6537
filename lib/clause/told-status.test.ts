import fc from "fast-check";
import { expect, test } from "vitest";
import { CLAUSE_STATUSES } from "./clause-kind.ts";
import { STATUS_WORDS, toldStatus } from "./told-status.ts";

test.each([
  ["a text on which silence runs", "VOTING", true, "In silence procedure"],
  ["a text that a vote holds", "VOTING", false, "Being voted on"],
  ["one that was released a moment ago", "OPEN", true, "Open"],
  ["one that silence has adopted", "ADOPTED", true, "Adopted"],
] as const)("%s", (_, status, isCirculated, word) =>
  expect(STATUS_WORDS[toldStatus({ status, isCirculated })]).toBe(word),
);

test("silence is told of held texts alone", () => {
  fc.assert(
    fc.property(fc.constantFrom(...CLAUSE_STATUSES), fc.boolean(), (status, isCirculated) => {
      const told = toldStatus({ status, isCirculated });
      expect(told === "CIRCULATED").toBe(status === "VOTING" && isCirculated);
      if (told !== "CIRCULATED") expect(told).toBe(status);
    }),
    { numRuns: 20 },
  );
});
