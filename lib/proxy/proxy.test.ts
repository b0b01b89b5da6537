import fc from "fast-check";
import { expect, test } from "vitest";
import { findProxyFault } from "./proxy.ts";

const standing = (...pairs: readonly string[]) =>
  pairs.map((pair) => ({ grantorId: pair.charAt(0), holderId: pair.charAt(1) }));

test.each([
  ["the first proxy", [], "AB", 1, null],
  ["where there are none", [], "AB", 0, "no-proxies"],
  ["to itself", [], "AA", 1, "proxy-to-itself"],
  ["given already", ["AC"], "AB", 1, "proxy-given"],
  ["one that it holds cannot be passed on", ["CA"], "AB", 1, "proxy-chain"],
  ["to somebody whose own vote is given away", ["BC"], "AB", 2, "proxy-chain"],
  ["one is allowed and held", ["CB"], "AB", 1, "proxies-full"],
  ["two are allowed and one is held", ["CB"], "AB", 2, null],
] as const)("%s", (_, pairs, [grantorId = "", holderId = ""], limit, fault) => {
  expect(findProxyFault(standing(...pairs), { grantorId, holderId, limit })).toBe(fault);
});

test("however proxies are given, nobody holds too many, and no vote goes round corners", () => {
  const name = fc.constantFrom("A", "B", "C", "D", "E");
  const attempts = fc.array(fc.tuple(name, name), { maxLength: 12 });
  fc.assert(
    fc.property(attempts, fc.integer({ min: 0, max: 3 }), (pairs, limit) => {
      const given: { grantorId: string; holderId: string }[] = [];
      for (const [grantorId, holderId] of pairs)
        if (findProxyFault(given, { grantorId, holderId, limit }) === null)
          given.push({ grantorId, holderId });
      const grantors = given.map(({ grantorId }) => grantorId);
      const held = Map.groupBy(given, ({ holderId }) => holderId);
      expect(new Set(grantors).size).toBe(grantors.length);
      for (const [holderId, proxies] of held) {
        expect(proxies.length).toBeLessThanOrEqual(limit);
        expect(grantors).not.toContain(holderId);
      }
    }),
    { numRuns: 40 },
  );
});
