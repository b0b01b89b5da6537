import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf, isTimeZone, wallTimeAt } from "./zoned-time.ts";

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString().slice(0, 16));

describe("what the clocks of a zone show, as an instant", () => {
  test.each([
    ["winter", "Europe/Vienna", "2026-11-27", "17:00", "2026-11-27T16:00"],
    ["summer", "Europe/Vienna", "2026-07-03", "17:00", "2026-07-03T15:00"],
    ["west of Greenwich", "America/New_York", "2026-11-27", "17:00", "2026-11-27T22:00"],
    ["three quarters of an hour", "Asia/Kathmandu", "2026-11-27", "00:15", "2026-11-26T18:30"],
    ["beyond the date line", "Pacific/Kiritimati", "2026-11-28", "07:00", "2026-11-27T17:00"],
    ["UTC itself", "UTC", "2026-02-28", "23:59", "2026-02-28T23:59"],
    ["shown twice: the later one", "Europe/Vienna", "2026-10-25", "02:30", "2026-10-25T01:30"],
    ["skipped: none", "Europe/Vienna", "2026-03-29", "02:30", null],
    ["a day that is skipped whole", "Pacific/Apia", "2011-12-30", "12:00", null],
    ["no such date", "UTC", "2026-02-30", "12:00", null],
    ["no such time", "UTC", "2026-02-28", "24:30", null],
    ["no date", "UTC", "tomorrow", "12:00", null],
  ])("%s", (_, zone, date, time, expected) => {
    expect(iso(instantOf({ date, time }, zone))).toBe(expected);
  });
});

test("a zone is known by its IANA name", () => {
  expect(["Europe/Vienna", "UTC", "Europe/Nowhere", "", "CEST?"].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("every instant comes back from what the clocks show then, or from the second time that they show it", () => {
  const zones = fc.constantFrom("Europe/Vienna", "America/St_Johns", "Australia/Lord_Howe", "UTC");
  const minutes = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const at = minute * 60_000;
      const shown = wallTimeAt(at, zone);
      const back = instantOf(shown, zone) ?? 0;
      expect(back).toBeGreaterThanOrEqual(at);
      expect(wallTimeAt(back, zone)).toEqual(shown);
    }),
    { numRuns: 50 },
  );
});
