import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noticeAmount, noticeHours, noticePeriod } from "./notice-period.ts";

describe("a notice period", () => {
  test.each([
    [0, "0 hours"],
    [1, "1 hour"],
    [36, "36 hours"],
    [72, "72 hours"],
    [96, "96 hours"],
    [120, "5 days"],
    [126, "5 days 6 hours"],
    [1008, "42 days"],
    [2160, "90 days"],
  ])("of %i hours reads %s", (hours, words) => {
    expect(noticePeriod(hours)).toBe(words);
  });

  test("keeps its length in whichever unit it is shown", () => {
    fc.assert(
      fc.property(fc.nat(100_000), (hours) => {
        const { amount, unit } = noticeAmount(hours);
        expect(noticeHours(amount, unit)).toBe(hours);
        expect(Number.isInteger(amount)).toBe(true);
      }),
    );
  });
});
