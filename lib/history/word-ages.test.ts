import fc from "fast-check";
import { expect, test } from "vitest";
import { agePeriods, periodAt } from "./word-ages.ts";

const at = (minute: number) => `2026-03-02T10:${String(minute).padStart(2, "0")}:00.000Z`;

test.each([
  [[], 5, []],
  [[at(3)], 5, [at(3)]],
  [[at(10), at(0), at(4)], 2, [at(0), "2026-03-02T10:05:00.001Z"]],
])("%j in %d parts", (instants, parts, starts) => {
  expect(agePeriods(instants, parts).map(({ from }) => from)).toEqual(starts);
});

test("the periods follow each other, and every instant is in the one that holds it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 1 }), (minutes) => {
      const instants = minutes.map(at);
      const periods = agePeriods(instants, 5);
      for (const [index, { from }] of periods.entries())
        if (index > 0) expect(from).toBe(periods[index - 1]?.to);
      for (const instant of instants) {
        const period = periods[periodAt(periods, instant)];
        expect(period && period.from <= instant && instant < period.to).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
