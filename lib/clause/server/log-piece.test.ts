import fc from "fast-check";
import { expect, test } from "vitest";
import { packRows, unpackRows } from "./log-piece.ts";

const rows = fc
  .array(
    fc.record({
      userId: fc.constantFrom("018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"),
      sessionId: fc.oneof(fc.constant("act"), fc.string({ unit: "grapheme", maxLength: 12 })),
      at: fc
        .date({ min: new Date("2026-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
        .map((date) => date.toISOString()),
      bytes: fc.uint8Array({ maxLength: 40 }),
    }),
    { maxLength: 30 },
  )
  .chain((list) =>
    fc.integer({ min: 1, max: 1e6 }).map((from) => list.map((row, index) => ({ seq: from + index, ...row }))),
  );

test("rows come back from a piece as they were, also when a clock went backwards", () => {
  fc.assert(
    fc.property(rows, (list) => {
      expect(unpackRows(packRows(list), list[0]?.seq ?? 1)).toEqual(list);
    }),
    { numRuns: 100 },
  );
});

test("what is not a piece is refused", () => {
  const piece = packRows([
    { seq: 1, userId: "u", sessionId: "s", at: "2026-01-01T00:00:00.000Z", bytes: new Uint8Array(9) },
  ]);
  const altered = Uint8Array.from(piece, (byte, index) => (index === piece.length - 1 ? byte ^ 1 : byte));
  expect(() => unpackRows(altered, 1)).toThrow();
  expect(() => unpackRows(piece.slice(0, -4), 1)).toThrow();
});
