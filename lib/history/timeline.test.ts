import fc from "fast-check";
import { expect, test } from "vitest";
import { timeline } from "./timeline.ts";

/** Rows from "user minute" in order. */
function rowsOf(...codes: readonly string[]) {
  return codes.map((code, index) => {
    const [userId = "", minute = "0"] = code.split(" ");
    const at = `2026-03-02T${String(10 + Math.floor(Number(minute) / 60)).padStart(2, "0")}:${String(Number(minute) % 60).padStart(2, "0")}:00.000Z`;
    return { seq: index + 1, userId, at };
  });
}

test.each<[string, string[], string[]]>([
  ["one stretch of work", ["a 0", "a 5", "a 14"], ["a 1-3 (3)"]],
  ["a long pause begins a new entry", ["a 0", "a 11"], ["a 1-1 (1)", "a 2-2 (1)"]],
  ["a pause of exactly the limit does not", ["a 0", "a 10"], ["a 1-2 (2)"]],
  ["two people at once", ["a 0", "b 1", "a 2", "b 3"], ["a 1-3 (2)", "b 2-4 (2)"]],
  ["nothing", [], []],
])("%s", (_, codes, expected) => {
  const entries = timeline(rowsOf(...codes));
  expect(
    entries.map(({ userId, fromSeq, toSeq, edits }) => `${userId} ${fromSeq}-${toSeq} (${edits})`),
  ).toEqual(expected);
});

test("every row is in exactly one entry, and entries begin in order", () => {
  const session = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(15)), { maxLength: 40 });
  fc.assert(
    fc.property(session, fc.integer({ min: 1, max: 20 }), (steps, pause) => {
      const minutes = steps.map((_, index) =>
        steps.slice(0, index + 1).reduce((sum, [, passed]) => sum + passed, 0),
      );
      const rows = rowsOf(...steps.map(([user], index) => `${user} ${minutes[index]}`));
      const entries = timeline(rows, { pauseMinutes: pause });
      expect(entries.reduce((sum, { edits }) => sum + edits, 0)).toBe(rows.length);
      expect(entries.map(({ fromSeq }) => fromSeq)).toEqual(
        entries.map(({ fromSeq }) => fromSeq).toSorted((a, b) => a - b),
      );
      for (const row of rows) {
        const holding = entries.filter(
          (e) => e.userId === row.userId && e.fromSeq <= row.seq && row.seq <= e.toSeq,
        );
        expect(holding).toHaveLength(1);
      }
    }),
    { numRuns: 40 },
  );
});

test("no entry spans a break", () => {
  const entries = timeline(rowsOf("a 0", "b 1", "a 2", "a 4", "b 5"), {
    breaks: ["2026-03-02T10:02:00.000Z", "2026-03-02T10:03:00.000Z"],
  });
  expect(entries.map(({ userId, fromSeq, toSeq }) => `${userId} ${fromSeq}-${toSeq}`)).toEqual([
    "a 1-1",
    "b 2-2",
    "a 3-3",
    "a 4-4",
    "b 5-5",
  ]);
});
