import fc from "fast-check";
import { expect, test } from "vitest";
import { LogIndex } from "./log-index.ts";

const arbitraryRows = fc
  .array(fc.record({ by: fc.nat(2), minutes: fc.nat(14) }), { maxLength: 20 })
  .map((steps) => {
    let minute = 0;
    return steps.map(({ by, minutes }, index) => {
      minute += minutes;
      const time = `${String(10 + Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      return { seq: index + 1, userId: `user${by}`, at: `2026-03-02T${time}:00.000Z` };
    });
  });

test("a log answers as its rows do, also when they come in two parts", () => {
  fc.assert(
    fc.property(arbitraryRows, fc.nat(20), (rows, cut) => {
      const log = new LogIndex(rows.slice(0, cut)).with(rows.slice(cut));
      expect(log.between(0, rows.length)).toEqual(rows);
      expect(log.upTo(cut).between(0, rows.length)).toEqual(rows.slice(0, cut));
      for (const { at } of rows)
        expect(log.revisionAt(at)).toBe(rows.findLast((row) => row.at === at)?.seq ?? 0);
      expect(log.revisionAt("2026-03-02T09:59:59.999Z")).toBe(0);
    }),
    { numRuns: 30 },
  );
});

test("there is no revision 0, and none may be missing", () => {
  const row = { seq: 1, userId: "user0", at: "2026-03-02T10:00:00.000Z" };
  expect(() => new LogIndex([row]).authorship(0)).toThrow(RangeError);
  expect(() => new LogIndex([row]).authorship(2)).toThrow(RangeError);
  expect(() => new LogIndex([{ ...row, seq: 2 }])).toThrow(RangeError);
});
