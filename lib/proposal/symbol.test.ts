import fc from "fast-check";
import { expect, test } from "vitest";
import { nextSubSymbol, nextSymbol } from "./symbol.ts";

test.each([
  [[], "L.1"],
  [["L.1", "L.2"], "L.3"],
  [["L.9", "L.10", "L.2/Amend.44"], "L.11"],
])("after %j comes %s", (given, next) => expect(nextSymbol(given)).toBe(next));

test.each([
  ["L.5", ["L.5"], "L.5/Amend.1"],
  ["L.5", ["L.5", "L.5/Amend.1", "L.55/Amend.9"], "L.5/Amend.2"],
])("%s with %j is next amended by %s", (parent, given, next) =>
  expect(nextSubSymbol(parent, given)).toBe(next),
);

test("no symbol is given twice", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (subs) => {
      const given: string[] = ["L.1"];
      for (const isSub of subs) given.push(isSub ? nextSubSymbol("L.1", given) : nextSymbol(given));
      expect(new Set(given).size).toBe(given.length);
    }),
    { numRuns: 30 },
  );
});
