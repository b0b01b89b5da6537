import fc from "fast-check";
import { expect, test } from "vitest";
import { fadeOf, NO_TRACES, stillSeen, type Traces, traceChange } from "./play-traces.ts";

const change = fc.record({
  place: fc.nat(100),
  deleted: fc.nat(4),
  inserted: fc.constantFrom("", "a", "bcd"),
  colour: fc.constantFrom("red", "blue"),
});

test("new words are coloured wherever they move, and no others", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
      // the model: the colour of each character, null for what was there before
      let chars: (string | null)[] = Array.from({ length: 8 }, () => null);
      let traces: Traces = NO_TRACES;
      for (const { place, colour, inserted, deleted } of changes) {
        const offset = place % (chars.length + 1);
        const count = Math.min(deleted, chars.length - offset);
        traces = traceChange(traces, { offset, deleted: count, inserted }, { colour, at: 0, deleted: "" });
        chars = chars.toSpliced(offset, count, ...Array.from(inserted, () => colour));
      }
      const shown = chars.map((_, at) => traces.fresh.filter(({ from, to }) => from <= at && at < to));
      expect(shown.map((runs) => runs.map(({ colour }) => colour))).toEqual(
        chars.map((colour) => (colour === null ? [] : [colour])),
      );
    }),
    { numRuns: 60 },
  );
});

test("words that are deleted one after the other are seen as one, and forgotten", () => {
  let traces: Traces = NO_TRACES;
  for (const [index, deleted] of ["l", "l", "a"].entries()) {
    const offset = 4 - index;
    const by = { colour: "red", at: index * 100, deleted };
    traces = traceChange(traces, { offset, deleted: 1, inserted: "" }, by);
  }
  expect(traces.ghosts).toEqual([{ offset: 2, text: "all", colour: "red", at: 200 }]);
  expect(stillSeen(traces, 899).ghosts).toHaveLength(1);
  expect(stillSeen(traces, 900).ghosts).toEqual([]);
});

test("new words fade in five steps", () => {
  expect([-1, 0, 299, 300, 1499, 9999].map((now) => fadeOf({ at: 0 }, now))).toEqual([0, 0, 0, 1, 4, 4]);
});
