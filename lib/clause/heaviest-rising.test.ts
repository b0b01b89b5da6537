import fc from "fast-check";
import { expect, test } from "vitest";
import { heaviestRising } from "./heaviest-rising.ts";

test.each([
  [[], []],
  [
    [3, 1, 2],
    [1, 2],
  ],
  [
    [1, 2, 3],
    [1, 2, 3],
  ],
  [
    [4, 1, 3, 2, 5],
    [1, 3, 5],
  ],
])("of %o stay as many as %o", (places, rising) => {
  expect(heaviestRising(places.map((place) => ({ place, weight: 1 }))).length).toBe(rising.length);
});

test("no other rising choice is heavier", () => {
  const list = fc.uniqueArray(fc.record({ place: fc.nat(20), weight: fc.integer({ min: 1, max: 5 }) }), {
    selector: ({ place }) => place,
    maxLength: 8,
  });
  fc.assert(
    fc.property(list, (things) => {
      const chosen = heaviestRising(things);
      expect(isRising(chosen.map(({ place }) => place))).toBe(true);
      const choices = Array.from({ length: 2 ** things.length }, (_, bits) =>
        things.filter((_thing, index) => bits & (1 << index)),
      );
      const most = Math.max(
        ...choices.filter((each) => isRising(each.map(({ place }) => place))).map(weightOf),
      );
      expect(weightOf(chosen)).toBe(most);
    }),
    { numRuns: 30 },
  );
});

function weightOf(things: readonly { readonly weight: number }[]): number {
  return things.reduce((sum, { weight }) => sum + weight, 0);
}

function isRising(places: readonly number[]): boolean {
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}
