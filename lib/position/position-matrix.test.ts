import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildMatrix,
  filterMatrix,
  isSought,
  type MatrixClause,
  type MatrixDelegation,
  type MatrixFilter,
  type MatrixPosition,
  withFirstColumn,
} from "./position-matrix.ts";
import { STANCES, type Stance } from "./stance.ts";

const ALL: MatrixFilter = { blocId: null, partId: null, stance: null, onlyEarlierText: false };

const clauses: readonly MatrixClause[] = [
  { id: "preamble", label: "Preamble", heading: "", partId: null, text: null },
  { id: "art1", label: "Article 1", heading: "Aim", partId: "part1", text: { revision: 4, textHash: "new" } },
  {
    id: "art2",
    label: "Article 2",
    heading: "Limits",
    partId: "part2",
    text: { revision: 1, textHash: "x" },
  },
];
const delegations: readonly MatrixDelegation[] = [
  { id: "ald", name: "Aldmark", shortName: "ALD", isoCode: "", colour: "#2f6fb3", blocIds: ["north"] },
  {
    id: "bre",
    name: "Brevia",
    shortName: "BRE",
    isoCode: "",
    colour: "#2f6fb3",
    blocIds: ["north", "coast"],
  },
  { id: "cor", name: "Corland", shortName: "COR", isoCode: "", colour: "#2f6fb3", blocIds: [] },
];
const position = (
  clauseId: string,
  delegationId: string,
  stance: Stance,
  textHash: string,
): MatrixPosition => ({
  clauseId,
  delegationId,
  stance,
  textHash,
  number: 1,
  adReferendum: false,
  hasStatement: false,
});
const matrix = buildMatrix({
  clauses,
  delegations,
  positions: [
    position("art1", "ald", "ACCEPT", "new"),
    position("art1", "cor", "REJECT", "old"),
    position("art2", "bre", "ACCEPT", "x"),
  ],
});
const idsOf = (filtered: typeof matrix) => filtered.rows.map(({ clause }) => clause.id);

describe("the matrix", () => {
  test("puts each position where its clause and delegation meet", () => {
    expect(matrix.rows.map(({ cells }) => cells.map((cell) => cell?.stance ?? null))).toEqual([
      [null, null, null],
      ["ACCEPT", null, "REJECT"],
      [null, "ACCEPT", null],
    ]);
  });

  test("marks a position on other words than the clause has now", () => {
    expect(matrix.rows[1]!.cells.map((cell) => cell?.isOnEarlierText ?? null)).toEqual([false, null, true]);
  });

  test("says who is missing", () => {
    expect(matrix.rows.map(({ summary }) => summary.missing)).toEqual([
      ["ald", "bre", "cor"],
      ["bre"],
      ["ald", "cor"],
    ]);
  });

  test("can put one delegation first", () => {
    const turned = withFirstColumn(matrix, "cor");
    expect(turned.delegations.map(({ id }) => id)).toEqual(["cor", "ald", "bre"]);
    expect(turned.rows[1]!.cells.map((cell) => cell?.stance ?? null)).toEqual(["REJECT", "ACCEPT", null]);
    expect(withFirstColumn(matrix, null)).toBe(matrix);
    expect(withFirstColumn(matrix, "stranger")).toBe(matrix);
  });
});

describe("its filters", () => {
  test("a bloc leaves its members and counts them alone", () => {
    const filtered = filterMatrix(matrix, { ...ALL, blocId: "north" });
    expect(filtered.delegations.map(({ id }) => id)).toEqual(["ald", "bre"]);
    expect(filtered.rows[1]!.summary.counts.REJECT).toBe(0);
  });

  test("a part leaves its clauses, and a part that has a row itself", () => {
    expect(idsOf(filterMatrix(matrix, { ...ALL, partId: "part2" }))).toEqual(["art2"]);
    expect(idsOf(filterMatrix(matrix, { ...ALL, partId: "preamble" }))).toEqual(["preamble"]);
  });

  test("a stance leaves the clauses on which somebody holds it", () => {
    expect(idsOf(filterMatrix(matrix, { ...ALL, stance: "ACCEPT" }))).toEqual(["art1", "art2"]);
    expect(idsOf(filterMatrix(matrix, { ...ALL, stance: "REJECT", blocId: "north" }))).toEqual([]);
  });

  test("earlier text leaves the clauses where a position lags behind", () => {
    expect(idsOf(filterMatrix(matrix, { ...ALL, onlyEarlierText: true }))).toEqual(["art1"]);
    expect(idsOf(filterMatrix(matrix, { ...ALL, onlyEarlierText: true, stance: "ACCEPT" }))).toEqual([]);
  });
});

const anyMatrix = fc
  .tuple(
    fc.uniqueArray(fc.nat(8), { maxLength: 6 }),
    fc.uniqueArray(fc.nat(8), { maxLength: 6 }),
    fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom(...STANCES), fc.nat(1)), {
      selector: ([clause, delegation]) => `${clause}/${delegation}`,
    }),
  )
  .map(([rows, columns, held]) =>
    buildMatrix({
      clauses: rows.map((n) => ({
        id: `c${n}`,
        label: "",
        heading: "",
        partId: `p${n % 3}`,
        text: { revision: 1, textHash: "0" },
      })),
      delegations: columns.map((n) => ({ ...delegations[0]!, id: `d${n}`, blocIds: [`b${n % 3}`] })),
      positions: held.map(([c, d, stance, hash]) => position(`c${c}`, `d${d}`, stance, String(hash))),
    }),
  );
const anyFilter: fc.Arbitrary<MatrixFilter> = fc.record({
  blocId: fc.constantFrom(null, "b0", "b1", "b2"),
  partId: fc.constantFrom(null, "p0", "p1", "p2"),
  stance: fc.constantFrom(null, ...STANCES),
  onlyEarlierText: fc.boolean(),
});

describe("laws", () => {
  test("every row counts each delegation exactly once", () => {
    fc.assert(
      fc.property(anyMatrix, anyFilter, (any, filter) => {
        for (const { cells, summary } of filterMatrix(any, filter).rows) {
          const counted = Object.values(summary.counts).reduce((sum, n) => sum + n, 0);
          expect(counted + summary.missing.length).toBe(cells.length);
          expect(summary.onEarlierText).toBeLessThanOrEqual(counted);
        }
      }),
    );
  });

  test("filtering twice is filtering once, and never invents a cell", () => {
    fc.assert(
      fc.property(anyMatrix, anyFilter, (any, filter) => {
        const once = filterMatrix(any, filter);
        expect(filterMatrix(once, filter)).toEqual(once);
        const cellsOf = (m: typeof any) =>
          new Map(
            m.rows.flatMap((r) => r.cells.map((c, i) => [`${r.clause.id}/${m.delegations[i]!.id}`, c])),
          );
        const before = cellsOf(any);
        for (const [place, cell] of cellsOf(once)) expect(cell).toEqual(before.get(place));
      }),
    );
  });

  test("no row with a sought cell is lost", () => {
    fc.assert(
      fc.property(anyMatrix, anyFilter, (any, filter) => {
        const left = new Set(idsOf(filterMatrix(any, filter)));
        for (const { clause, cells } of any.rows) {
          const inBloc = cells.filter(
            (_, i) => filter.blocId === null || any.delegations[i]!.blocIds.includes(filter.blocId),
          );
          const isInPart = filter.partId === null || clause.partId === filter.partId;
          const looksForCells = filter.stance !== null || filter.onlyEarlierText;
          const isFound = !looksForCells || inBloc.some((cell) => isSought(cell, filter));
          expect(left.has(clause.id)).toBe(isInPart && isFound);
        }
      }),
    );
  });
});
