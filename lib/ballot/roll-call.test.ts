import fc from "fast-check";
import { expect, test } from "vitest";
import { rollCall } from "./roll-call.ts";

const named = (...names: string[]) => names.map((name) => ({ id: name, name }));

test("goes round the alphabet from the member drawn by lot", () => {
  const members = named("Norland", "Åland", "Vesper", "Berra");
  expect(rollCall(members, () => 2).map((m) => m.name)).toEqual(["Norland", "Vesper", "Åland", "Berra"]);
});

test("the lot is drawn once, among all; an empty list draws none", () => {
  const draws: number[] = [];
  rollCall(named("A", "B", "C"), (among) => draws.push(among) - 1);
  rollCall([], (among) => draws.push(among) - 1);
  expect(draws).toEqual([3]);
});

test("a lot outside the list is a mistake", () => {
  expect(() => rollCall(named("A"), () => 1)).toThrow(RangeError);
});

test("everybody is called exactly once, whoever is drawn and however the list came", () => {
  const lists = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(lists, fc.nat(), (names, lot) => {
      const members = named(...names);
      const order = rollCall(members, (n) => lot % n);
      expect(order.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        members.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      expect(rollCall(members.toReversed(), (n) => lot % n)).toEqual(order);
    }),
  );
});
