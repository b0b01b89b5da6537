import fc from "fast-check";
import { expect, test } from "vitest";
import { boardForAll, boardGrid, orderBoard } from "./board.ts";

const roll = [
  { name: "Norland", choice: "NO" },
  { name: "Vesper", choice: null },
  { name: "Åland", choice: "YES" },
  { name: "Berra", choice: "NO" },
] as const;

test.each([
  ["ROLL", ["Norland", "Vesper", "Åland", "Berra"]],
  ["NAME", ["Åland", "Berra", "Norland", "Vesper"]],
  ["CHOICE", ["Åland", "Norland", "Berra", "Vesper"]],
] as const)("a board by %s", (order, names) => {
  expect(orderBoard(roll, order).map(({ name }) => name)).toEqual(names);
});

test("a board that everybody sees tells no choice before the votes are public, not even the viewer's own", () => {
  expect(boardForAll(roll, { isPublic: false }).map(({ choice }) => choice)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(boardForAll(roll, { isPublic: true })).toEqual(roll);
});

test.each([
  [1, { columns: 1, rows: 1, hasNames: true }],
  [11, { columns: 3, rows: 4, hasNames: true }],
  [40, { columns: 6, rows: 7, hasNames: true }],
  [200, { columns: 14, rows: 15, hasNames: false }],
])("%i delegations on a wide screen", (count, grid) => {
  expect(boardGrid(count, 2.4)).toEqual(grid);
});

test("every delegation has a cell, and no row stands empty", () => {
  fc.assert(
    fc.property(fc.nat(400), fc.double({ min: 0.5, max: 4, noNaN: true }), (count, proportion) => {
      const { columns, rows } = boardGrid(count, proportion);
      expect(columns * rows).toBeGreaterThanOrEqual(count);
      expect(columns * (rows - 1)).toBeLessThan(Math.max(1, count));
    }),
    { numRuns: 50 },
  );
});
