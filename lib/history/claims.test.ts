import fc from "fast-check";
import { expect, test } from "vitest";
import { type Claims, claim, claimants } from "./claims.ts";

test("each tick belongs to the first who claimed it, and every question is answered whole", () => {
  const range = fc.record({ client: fc.nat(1), clock: fc.nat(20), length: fc.integer({ min: 1, max: 6 }) });
  fc.assert(
    fc.property(fc.array(range, { maxLength: 15 }), range, (ranges, asked) => {
      const claims: Claims<number> = new Map();
      const owners = new Map<string, number>();
      for (const [by, each] of ranges.entries()) {
        claim(claims, each, by);
        for (const tick of ticks(each)) if (!owners.has(tick)) owners.set(tick, by);
      }
      const parts = claimants(claims, asked);
      const answered = parts.flatMap(({ start, end, by }) => new Array<number | null>(end - start).fill(by));
      expect(answered).toEqual(ticks(asked).map((tick) => owners.get(tick) ?? null));
      expect(parts[0]?.start).toBe(asked.clock);
    }),
    { numRuns: 150 },
  );
});

function ticks({
  client,
  clock,
  length,
}: {
  client: number;
  clock: number;
  length: number;
}): readonly string[] {
  return Array.from({ length }, (_, index) => `${client}:${clock + index}`);
}
