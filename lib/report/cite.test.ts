import { expect, test } from "vitest";
import { sayAuthors, sayMoment, sayPeriod } from "./cite.ts";

const at = (day: string) => `${day}T09:05:00.000Z`;

test.each([
  ["2026-03-03", "2026-03-03", "3 March 2026"],
  ["2026-03-03", "2026-03-05", "3 to 5 March 2026"],
  ["2026-03-30", "2026-04-02", "30 March to 2 April 2026"],
  ["2025-12-30", "2026-01-02", "30 December 2025 to 2 January 2026"],
])("from %s to %s is said %s", (from, to, said) => {
  expect(sayPeriod(at(from), at(to))).toBe(said);
});

test("an instant is said in UTC", () => {
  expect(sayMoment(at("2026-03-03"))).toBe("3 March 2026, 09:05 UTC");
});

test("authors are named once each, in the order of their work, with their revisions and days", () => {
  const changes = [
    { seq: 9, userId: "b", at: at("2026-03-05") },
    { seq: 2, userId: "a", at: at("2026-03-03") },
    { seq: 7, userId: "a", at: at("2026-03-04") },
  ];
  expect(sayAuthors(changes, ({ userId }) => userId)).toBe(
    "a, revisions 2 to 7, 3 to 4 March 2026; b, revision 9, 5 March 2026.",
  );
  expect(sayAuthors([], () => "nobody")).toBe("");
});
