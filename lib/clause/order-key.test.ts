import fc from "fast-check";
import { expect, test } from "vitest";
import { orderKeyBetween, orderKeysBetween } from "./order-key.ts";

test("a new key always sorts between its neighbours", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 60 }), (places) => {
      const keys: string[] = [...orderKeysBetween({ after: null, before: null }, 3)];
      for (const place of places) {
        const at = place % (keys.length + 1);
        keys.splice(at, 0, orderKeyBetween({ after: keys[at - 1] ?? null, before: keys[at] ?? null }));
      }
      expect(keys).toEqual([...new Set(keys)].toSorted((one, other) => (one < other ? -1 : 1)));
    }),
    { numRuns: 30 },
  );
});
