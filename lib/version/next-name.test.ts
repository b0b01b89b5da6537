import fc from "fast-check";
import { expect, test } from "vitest";
import { NAME_SERIES, nextName } from "./next-name.ts";

test.each<[string, readonly string[], string]>([
  ["Rev.", [], "Rev.1"],
  ["Rev.", ["Rev.1", "CRP.7"], "Rev.2"],
  ["Rev.", ["rev.9 ", "Rev.10", "Rev.2"], "Rev.11"],
  ["CRP.", ["Rev.4"], "CRP.1"],
  ["Rev.", ["Rev.1/Add.1", "Rev.A", "Rev."], "Rev.1"],
])("after %s %j comes %s", (series, given, name) => {
  expect(nextName(series, given)).toBe(name);
});

test("a suggested name is never one that is given", () => {
  const names = fc.array(
    fc.tuple(fc.constantFrom(...NAME_SERIES), fc.nat(12)).map(([series, n]) => `${series}${n}`),
  );
  fc.assert(
    fc.property(fc.constantFrom(...NAME_SERIES), names, (series, given) => {
      expect(given).not.toContain(nextName(series, given));
    }),
    { numRuns: 40 },
  );
});
