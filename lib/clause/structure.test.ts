import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAUSE_KINDS } from "./clause-kind.ts";
import { clauseTree, readingOrder } from "./clause-tree.ts";
import {
  holdsClauses,
  isInForce,
  mayContain,
  orderKeyAt,
  type Place,
  placeAbove,
  placeBelow,
  type StructureRow,
} from "./structure.ts";

/** Part I (articles a, b), Part II (article c), annex. */
const TREATY: readonly StructureRow[] = [
  { id: "I", parentId: null, kind: "PART", status: "OPEN", orderKey: "a0" },
  { id: "II", parentId: null, kind: "PART", status: "OPEN", orderKey: "a1" },
  { id: "annex", parentId: null, kind: "ANNEX", status: "OPEN", orderKey: "a2" },
  { id: "a", parentId: "I", kind: "ARTICLE", status: "OPEN", orderKey: "a0" },
  { id: "b", parentId: "I", kind: "ARTICLE", status: "OPEN", orderKey: "a1" },
  { id: "c", parentId: "II", kind: "ARTICLE", status: "OPEN", orderKey: "a0" },
];

/** The treaty with some of its clauses withdrawn. */
const without = (...ids: readonly string[]): readonly StructureRow[] =>
  TREATY.map((row) => (ids.includes(row.id) ? { ...row, status: "WITHDRAWN" } : row));

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

  it("passes by a withdrawn part", () => {
    const rows = without("II", "c");
    expect(order(moved(rows, "b", placeBelow(rows, "b")!))).toBe("I a II c annex b");
    expect(placeAbove(rows, "c")).toEqual({ parentId: "I", afterId: "b" });
  });

  it("ends at the ends", () => {
    expect(placeAbove(TREATY, "I")).toBeNull();
    expect(placeBelow(TREATY, "annex")).toBeNull();
  });
});

describe("a withdrawn part", () => {
  it("takes nothing, nor does what stands in it", () => {
    const rows = without("annex");
    const inAnnex: StructureRow = {
      id: "x",
      parentId: "annex",
      kind: "PART",
      status: "OPEN",
      orderKey: "a0",
    };
    for (const parentId of ["annex", "x"]) {
      const place = { parentId, afterId: null };
      expect(isInForce([...rows, inAnnex], parentId)).toBe(false);
      expect(orderKeyAt([...rows, inAnnex], { id: null, kind: "ARTICLE" }, place)).toBeNull();
    }
    expect(isInForce(rows, "I")).toBe(true);
    expect(isInForce(rows, null)).toBe(true);
  });

  it("holds nothing that is not withdrawn", () => {
    expect(holdsClauses(TREATY, "I")).toBe(true);
    expect(holdsClauses(without("a"), "I")).toBe(true);
    expect(holdsClauses(without("a", "b"), "I")).toBe(false);
    expect(holdsClauses(TREATY, "a")).toBe(false);
    expect(holdsClauses(TREATY, "annex")).toBe(false);
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

it("however clauses are withdrawn, reinstated and moved, nothing in force stands in what is withdrawn", () => {
  const id = fc.constantFrom(...TREATY.map((row) => row.id));
  const place = fc.record({ parentId: fc.option(id), afterId: fc.constant(null) });
  const act = fc.tuple(fc.constantFrom("withdraw", "reinstate", "move"), id, place);
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const rows = acts.reduce((at, [verb, clause, to]) => {
        const { parentId } = at.find((row) => row.id === clause) as StructureRow;
        if (verb === "move") return moved(at, clause, to);
        if (verb === "withdraw" ? holdsClauses(at, clause) : !isInForce(at, parentId)) return at;
        const status = verb === "withdraw" ? "WITHDRAWN" : "OPEN";
        return at.map((row): StructureRow => (row.id === clause ? { ...row, status } : row));
      }, TREATY);
      for (const row of rows) if (row.status === "OPEN") expect(isInForce(rows, row.parentId)).toBe(true);
    }),
  );
});
