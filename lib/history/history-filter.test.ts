import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACT_KINDS } from "#lib/journal/act-kind.ts";
import { countLine, filterLine, type HistoryFilter, isFiltering, LINE_KINDS } from "./history-filter.ts";
import { historyLine, type LinePlace } from "./history-line.ts";

const worked = (seat: string, fromAt: string, toAt: string) => {
  return { seat, entry: { userId: "u", fromSeq: 1, toSeq: 2, fromAt, toAt, edits: 2 } };
};
const LINE = historyLine(
  [
    worked("ALD", "2026-03-01T23:00Z", "2026-03-02T01:00Z"),
    worked("GOR", "2026-03-04T09:00Z", "2026-03-04T10:00Z"),
  ],
  [
    { number: 1, at: "2026-03-02T12:00Z", seat: "ALD", about: "positions" },
    { number: 2, at: "2026-03-03T12:00Z", seat: "Chair", about: "text" },
  ],
);
const keys = (line: readonly LinePlace[]) => line.map(({ seat, about }) => `${seat} ${about}`);

describe("a filter shows", () => {
  test.each<[string, HistoryFilter, string[]]>([
    ["everything, newest first", {}, ["GOR edits", "Chair text", "ALD positions", "ALD edits"]],
    ["one delegation", { by: "ALD" }, ["ALD positions", "ALD edits"]],
    ["one kind", { kind: "edits" }, ["GOR edits", "ALD edits"]],
    ["both", { by: "ALD", kind: "edits" }, ["ALD edits"]],
    ["work that began before midnight on both days", { until: "2026-03-01" }, ["ALD edits"]],
    ["a period, its days included", { since: "2026-03-03", until: "2026-03-03" }, ["Chair text"]],
    ["nothing", { by: "Chair", kind: "votes" }, []],
  ])("%s", (_, filter, expected) => {
    expect(keys(filterLine(LINE, filter))).toEqual(expected);
    expect(isFiltering(filter)).toBe(Object.keys(filter).length > 0);
  });
});

test("each count says what that choice shows", () => {
  const place = fc.tuple(fc.constantFrom("ALD", "GOR", "Chair"), fc.nat(9), fc.constantFrom(...ACT_KINDS));
  const day = (n: number) => `2026-03-0${n + 1}`;
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 12 }),
      fc.option(fc.constantFrom("ALD", "GOR"), { nil: undefined }),
      fc.option(fc.constantFrom(...LINE_KINDS), { nil: undefined }),
      fc.option(fc.nat(8).map(day), { nil: undefined }),
      (places, by, kind, since) => {
        const line = historyLine(
          [],
          places.map(([seat, n, about], number) => ({ number, at: `${day(n % 9)}T10:00Z`, seat, about })),
        );
        const filter = { by, kind, since };
        const counts = countLine(line, filter);
        expect(counts.shown).toBe(filterLine(line, filter).length);
        for (const [seat, count] of counts.bySeat)
          expect(filterLine(line, { ...filter, by: seat })).toHaveLength(count);
        for (const [about, count] of counts.byKind)
          expect(filterLine(line, { ...filter, kind: about })).toHaveLength(count);
      },
    ),
    { numRuns: 40 },
  );
});
