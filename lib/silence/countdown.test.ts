import fc from "fast-check";
import { expect, test } from "vitest";
import { countdown, isUrgent } from "./countdown.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [3 * DAY + 4 * HOUR, "3 days 4 hours"],
  [DAY, "1 day"],
  [DAY - 1, "1 day"],
  [DAY - MINUTE, "23 hours 59 minutes"],
  [2 * HOUR, "2 hours"],
  [61 * MINUTE, "1 hour 1 minute"],
  [90 * SECOND, "2 minutes"],
  [MINUTE + 1, "2 minutes"],
  [MINUTE, "60 seconds"],
  [1_001, "2 seconds"],
  [1, "1 second"],
  [0, "the deadline has passed"],
  [-DAY, "the deadline has passed"],
])("%i milliseconds: %s", (left, words) => {
  expect(countdown(left).words).toBe(words);
});

test("the words are right until the moment for which they are announced to change", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 * DAY }), fc.nat(), (left, part) => {
      const { words, nextMs } = countdown(left);
      const wait = nextMs ?? 0;
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(left > MINUTE ? MINUTE : SECOND);
      expect(countdown(left - (part % wait)).words).toBe(words);
    }),
    { numRuns: 50 },
  );
});

test("the last hour is urgent", () => {
  expect([HOUR - 1, HOUR].map(isUrgent)).toEqual([true, false]);
});
