import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import { findPartsFault } from "./find-parts-fault.ts";
import { type Marking, markWords, rangesBetween, unmarkWords, wordsOf } from "./mark-parts.ts";
import { letterOf } from "./part.ts";

const TEXT = contentOf([paragraph({ text: "One two three." }), paragraph({ text: "Four five, six." })]);
const WORDS = wordsOf(TEXT);
const NOTHING: Marking = { parts: [], into: 1 };
const between = (from: number, to: number) => {
  const [one, other] = [WORDS[from - 1], WORDS[to - 1]];
  if (!one || !other) throw new Error("there are six words");
  return rangesBetween(
    TEXT,
    { blockId: one.blockId, offset: one.from },
    { blockId: other.blockId, offset: other.to },
  );
};

/** "A A - | B B C": the part of each word; "-": none. */
function shown({ parts }: Marking): string {
  return WORDS.map(({ blockId, from }) => {
    const at = parts.findIndex((part) =>
      part.some((r) => r.blockId === blockId && r.from <= from && from < r.to),
    );
    return at < 0 ? "-" : letterOf(at + 1);
  }).join(" ");
}

type Step = readonly ["mark" | "unmark", into: number | null, from: number, to: number];

function marked(steps: readonly Step[]): Marking {
  let marking = NOTHING;
  for (const [what, into, from, to] of steps) {
    const aimed = { parts: marking.parts, into: into ?? marking.into };
    marking = (what === "mark" ? markWords : unmarkWords)(TEXT, aimed, between(from, to));
  }
  return marking;
}

describe("marking", () => {
  test.each<[string, readonly Step[], string, number]>([
    ["words of one paragraph", [["mark", null, 2, 3]], "- A A - - -", 1],
    ["across paragraphs", [["mark", null, 3, 5]], "- - A A A -", 1],
    [
      "goes on in the same part",
      [
        ["mark", null, 4, 4],
        ["mark", null, 1, 1],
      ],
      "A - - A - -",
      1,
    ],
    [
      "a new part, lettered by its place",
      [
        ["mark", null, 4, 4],
        ["mark", 2, 1, 1],
      ],
      "A - - B - -",
      1,
    ],
    [
      "takes words from another part",
      [
        ["mark", null, 1, 4],
        ["mark", 2, 2, 2],
      ],
      "A B A A - -",
      2,
    ],
    [
      "a part that loses all its words is gone",
      [
        ["mark", null, 2, 2],
        ["mark", 2, 1, 3],
      ],
      "A A A - - -",
      1,
    ],
    [
      "taking words out",
      [
        ["mark", null, 1, 3],
        ["unmark", null, 2, 2],
      ],
      "A - A - - -",
      1,
    ],
    [
      "taking all out",
      [
        ["mark", null, 1, 3],
        ["unmark", null, 1, 6],
      ],
      "- - - - - -",
      1,
    ],
  ])("%s", (_name, steps, parts, into) => {
    const marking = marked(steps);
    expect(shown(marking)).toBe(parts);
    expect(marking.into).toBe(into);
  });

  test("nothing marked into a part that is not there yet begins the next one", () => {
    expect(marked([["mark", 3, 4, 3]]).into).toBe(1);
  });

  test("whatever is marked, parts never overlap and can be asked for unless they are the whole", () => {
    const place = fc.integer({ min: 1, max: 6 });
    const step = fc.tuple(
      fc.constantFrom("mark" as const, "unmark" as const),
      fc.constantFrom(1, 2, 3, null),
      place,
      place,
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const { parts, into } = marked(steps);
        expect(findPartsFault(TEXT, parts) ?? "").toMatch(/^$|at least one|whole text/);
        expect(into).toBeLessThanOrEqual(parts.length + 1);
      }),
      { numRuns: 40 },
    );
  });
});
