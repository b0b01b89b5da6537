import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, paragraph, run } from "#lib/clause/blocks.ts";
import {
  byHolder,
  countKinds,
  filterPoints,
  heldUpBy,
  type OpenPoints,
  oldestFirst,
  whoBlocks,
} from "./open-points.ts";
import { readContested } from "./read-contested.ts";
import { stands } from "./test/stands.ts";

const ID = "00000000-0000-4000-8000-00000000000";

/** A clause with a bracket, a group of two options and a hole; the stands are on the bracket. */
function clause(name: string, openedAt: string, ...lines: readonly string[]): OpenPoints {
  const content = contentOf([
    paragraph({
      text: [
        run("bracket", { type: "bracket", attrs: { id: `${ID}a` } }),
        run("one", { type: "option", attrs: { group: `${ID}b`, id: "o1" } }),
        run("two", { type: "option", attrs: { group: `${ID}b`, id: "o2" } }),
        run("X", { type: "hole", attrs: { id: `${ID}c`, kind: "number", unit: "days" } }),
      ],
    }),
  ]);
  const points = readContested(content).map((part, index) => ({
    part,
    item: {
      id: part.id,
      clauseId: name,
      kind: part.kind,
      parentId: null,
      openedAt,
      openedBy: { name: "Somebody", delegation: null },
      openedRevision: 1,
      survived: 0,
      excerpt: "",
      request: null,
      closed: null,
      stands: index === 0 ? stands(...lines) : [],
    },
  }));
  return { clauseId: name, points };
}

const ALL = [
  clause("one", "2026-11-20T10:00:00.000Z", "GOR opposes", "ALD supports"),
  clause("two", "2026-11-10T10:00:00.000Z", "ALD supports"),
];
const NONE = { clauseId: null, kind: null, holderId: null, onlyHeldUp: false };

describe("the open points of a treaty", () => {
  test("are counted by kind, never as one number", () => {
    expect(countKinds(ALL[0]?.points ?? [])).toBe("1 bracket, 1 group of options, 1 place to fill");
    expect(countKinds(ALL.flatMap(({ points }) => points))).toMatch(/^2 brackets, 2 groups/);
  });

  test("are held up by who stands in the way", () => {
    expect(ALL.map(({ points }) => whoBlocks(points).map(({ shortName }) => shortName))).toEqual([
      ["ALD", "GOR"],
      ["ALD"],
    ]);
    expect(heldUpBy(ALL[0]!.points[2]!)).toEqual([]);
  });

  test.each([
    [{ ...NONE, kind: "HOLE" as const }, 2],
    [{ ...NONE, clauseId: "two" }, 3],
    [{ ...NONE, holderId: "gor" }, 1],
    [{ ...NONE, onlyHeldUp: true }, 2],
    [{ ...NONE, clauseId: "two", holderId: "gor" }, 0],
  ])("%j leaves %i", (filter, count) => {
    expect(filterPoints(ALL, filter).flatMap(({ points }) => points)).toHaveLength(count);
  });

  test("stand under each delegation that has taken a stand, the others at the end", () => {
    expect(byHolder(ALL).map(({ holder, points }) => [holder?.shortName ?? null, points.length])).toEqual([
      ["ALD", 2],
      ["GOR", 1],
      [null, 4],
    ]);
  });
});

test("no order loses a point, and filters only take away", () => {
  const anyTreaty = fc.array(
    fc.tuple(
      fc.constantFrom("one", "two"),
      fc.constantFrom("01", "02", "03"),
      fc.constantFrom("GOR opposes", "ALD supports"),
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(anyTreaty, fc.boolean(), (given, onlyHeldUp) => {
      const treaty = given.map(([name, day, line]) => clause(name, `2026-11-${day}T10:00:00.000Z`, line));
      const all = treaty.flatMap(({ points }) => points);
      const oldest = oldestFirst(treaty);
      expect(new Set(oldest)).toEqual(new Set(all));
      expect(oldest.map(({ item }) => item.openedAt)).toEqual(
        all.map(({ item }) => item.openedAt).toSorted(),
      );
      expect(new Set(byHolder(treaty).flatMap(({ points }) => points))).toEqual(new Set(all));
      for (const { points } of filterPoints(treaty, { ...NONE, onlyHeldUp }))
        for (const point of points) expect(all).toContain(point);
    }),
    { numRuns: 15 },
  );
});
