import { expect, test } from "vitest";
import { startOfDay, weekAgo } from "./since.ts";

test.each([
  ["2026-11-22", "2026-11-22T00:00:00.000Z"],
  ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ["2026-02-30", undefined],
  ["2026-13-01", undefined],
  ["yesterday", undefined],
  [["2026-11-22", "2026-11-23"], undefined],
  [undefined, undefined],
])("%j begins at %s", (day, at) => {
  expect(startOfDay(day)).toBe(at);
});

test("a week ago", () => {
  expect(weekAgo(new Date("2026-03-03T10:00:00Z"))).toBe("2026-02-24");
});
