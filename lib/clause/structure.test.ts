import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAUSE_KINDS } from "./clause-kind.ts";
import { clauseTree, readingOrder } from "./clause-tree.ts";
import {
  mayContain,
  orderKeyAt,
  type Place,
  placeAbove,
  placeBelow,
  type StructureRow,
} from "./structure.ts";

/** Part I (articles a, b), Part II (article c), annex. */
const TREATY: readonly StructureRow[] = [
  { id: "I", parentId: null, kind: "PART", orderKey: "a0" },
  { id: "II", parentId: null, kind: "PART", orderKey: "a1" },
  { id: "annex", parentId: null, kind: "ANNEX", orderKey: "a2" },
  { id: "a", parentId: "I", kind: "ARTICLE", orderKey: "a0" },
  { id: "b", parentId: "I", kind: "ARTICLE", orderKey: "a1" },
  { id: "c", parentId: "II", kind: "ARTICLE", orderKey: "a0" },
];

const order = (rows: readonly StructureRow[]) =>
  readingOrder(clauseTree(rows))
    .map(({ row }) => row.id)
    .join(" ");

function moved(rows: readonly StructureRow[], id: string, place: Place): readonly StructureRow[] {
  const clause = rows.find((row) => row.id === id)!;
  const orderKey = orderKeyAt(rows, clause, place);
  if (orderKey === null) return rows;
  return rows.map((row) => (row.id === id ? { ...row, parentId: place.parentId, orderKey } : row));
}

describe("orderKeyAt", () => {
  it.each([
    ["first in its part", "b", { parentId: "I", afterId: null }, "I b a II c annex"],
    ["after another", "a", { parentId: "I", afterId: "b" }, "I b a II c annex"],
    ["into another part", "a", { parentId: "II", afterId: "c" }, "I b II c a annex"],
    ["a part with its articles", "I", { parentId: null, afterId: "II" }, "II c I a b annex"],
    ["into the annex", "c", { parentId: "annex", afterId: null }, "I a b II annex c"],
  ])("moves %s", (_name, id, place, expected) => {
    expect(order(moved(TREATY, id, place))).toBe(expected);
  });

  it.each([
    ["an article in an article", { id: "a", kind: "ARTICLE" }, { parentId: "b", afterId: null }],
    ["a part in itself", { id: "I", kind: "PART" }, { parentId: "I", afterId: null }],
    ["a part in a part", { id: "I", kind: "PART" }, { parentId: "II", afterId: null }],
    ["in a clause that is not there", { id: null, kind: "ARTICLE" }, { parentId: "x", afterId: null }],
    ["after a clause of another part", { id: null, kind: "ARTICLE" }, { parentId: "I", afterId: "c" }],
  ] as const)("refuses %s", (_name, clause, place) => {
    expect(orderKeyAt(TREATY, clause, place)).toBeNull();
  });
});

describe("placeAbove and placeBelow", () => {
  it.each([
    ["b", placeAbove, "I b a II c annex"],
    ["c", placeAbove, "I a b c II annex"],
    ["b", placeBelow, "I a II b c annex"],
    ["c", placeBelow, "I a b II annex c"],
    ["I", placeBelow, "II c I a b annex"],
  ])("%s goes one step", (id, step, expected) => {
    expect(order(moved(TREATY, id, step(TREATY, id)!))).toBe(expected);
  });

  it("ends at the ends", () => {
    expect(placeAbove(TREATY, "I")).toBeNull();
    expect(placeBelow(TREATY, "annex")).toBeNull();
  });
});

it("any moves leave a treaty in which every clause stands once, where it may", () => {
  const id = fc.constantFrom(...TREATY.map((row) => row.id));
  const place = fc.record({ parentId: fc.option(id), afterId: fc.option(id) });
  fc.assert(
    fc.property(fc.array(fc.tuple(id, place), { maxLength: 30 }), (moves) => {
      const rows = moves.reduce((at, [clause, to]) => moved(at, clause, to), TREATY);
      const nodes = readingOrder(clauseTree(rows));
      expect(nodes.map(({ row }) => row.id).toSorted()).toEqual(TREATY.map((row) => row.id).toSorted());
      for (const { children, row } of nodes)
        for (const child of children) expect(mayContain(row.kind, child.row.kind)).toBe(true);
    }),
  );
});

it("the treaty itself takes every kind of clause", () => {
  expect(CLAUSE_KINDS.every((kind) => mayContain(null, kind))).toBe(true);
});
