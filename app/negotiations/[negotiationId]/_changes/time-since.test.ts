import { expect, test } from "vitest";
import { timeSince } from "./time-since.ts";

test.each([
  ["2026-03-12T09:59:50Z", "1 minute ago"],
  ["2026-03-12T09:20:00Z", "40 minutes ago"],
  ["2026-03-12T08:01:00Z", "1 hour ago"],
  ["2026-03-11T09:00:00Z", "yesterday"],
  ["2026-03-09T12:00:00Z", "2 days ago"],
])("%s was %s", (at, words) => {
  expect(timeSince(at, new Date("2026-03-12T10:00:00Z"))).toBe(words);
});
