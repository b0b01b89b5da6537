import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, paragraph, run } from "#lib/clause/blocks.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { plainText } from "#lib/clause/plain-text.ts";
import { arbitraryContent } from "#lib/clause/test/arbitrary-content.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { arrangeParts } from "./arrange-parts.ts";
import { findPartsFault } from "./find-parts-fault.ts";
import { letterOf, type Part, signsOf, wholeBlock } from "./part.ts";
import { partContent } from "./part-content.ts";
import { withoutParts } from "./without-parts.ts";

const inserted = { type: "insertion", attrs: { id: "i", by: "d" } } as const;
const TEXT = contentOf([
  paragraph({ text: "Each Party shall report every year, where feasible.", level: 1 }),
  paragraph({ text: [run("It shall "), run("also ", inserted), run("keep records of:")], level: 1 }),
  paragraph({ text: "transfers;", level: 2 }),
  paragraph({ text: "losses.", level: 2 }),
]);

/** The range of words in a paragraph of the text above. */
function words(block: number, text: string): Part[number] {
  const found = TEXT.content[block - 1];
  const from = found ? signsOf(found).indexOf(text) : -1;
  return { blockId: `b${block}`, from, to: from + text.length };
}
function whole(...numbers: readonly number[]): Part {
  return numbers.flatMap((number) => TEXT.content.slice(number - 1, number).map(wholeBlock));
}
const lines = (content: ClauseContent) => plainText(withoutSuggestions(content)).split("\n");

describe("what is put to the vote", () => {
  test.each<[string, Part, readonly string[]]>([
    ["a paragraph under its number", whole(2), ["2. It shall keep records of:"]],
    ["points with theirs", whole(4), ["  (b) losses."]],
    ["words of a paragraph", [words(1, "every year")], ["1. every year"]],
    ["several pieces", [words(1, "report"), ...whole(3)], ["1. report", "  (a) transfers;"]],
  ])("%s", (_name, part, expected) => {
    expect(lines(partContent(TEXT, part))).toEqual(expected);
  });
});

describe("what remains", () => {
  test.each<[string, readonly Part[], readonly string[]]>([
    [
      "without a paragraph, counted anew",
      [whole(1)],
      ["It shall keep records of:", "  (a) transfers;", "  (b) losses."],
    ],
    [
      "without words, and the comma before them stays",
      [[words(1, "where feasible")]],
      [
        "1. Each Party shall report every year,.",
        "2. It shall keep records of:",
        "  (a) transfers;",
        "  (b) losses.",
      ],
    ],
    [
      "without words and a point",
      [[words(1, "every year,")], whole(3)],
      ["1. Each Party shall report where feasible.", "2. It shall keep records of:", "  (a) losses."],
    ],
    ["nothing", [whole(1, 2), whole(3, 4)], [""]],
  ])("%s", (_name, rejected, expected) => {
    expect(lines(withoutParts(TEXT, rejected))).toEqual(expected);
  });

  test("keeps suggestions in other words, and lets those inside go", () => {
    const kept = (parts: readonly Part[]) => plainText(withoutParts(TEXT, parts)).includes("also");
    expect(kept([whole(1)])).toBe(true);
    expect(kept([[words(2, "keep records")]])).toBe(true);
    expect(kept([[words(2, "shall keep")]])).toBe(false);
    expect(kept([whole(2)])).toBe(false);
  });
});

describe("parts that divide nothing", () => {
  test.each<[string, readonly Part[], RegExp]>([
    ["none", [], /at least one/],
    ["the whole", [whole(1, 2, 3, 4)], /whole text/],
    ["no words", [whole(2), [words(1, ",")]], /Part B has no words/],
    ["overlapping", [[words(1, "every year")], [words(1, "year, where")]], /Part A and part B overlap/],
    ["not in the text", [[{ blockId: "b9", from: 0, to: 3 }]], /not in the text/],
    ["past its end", [[{ blockId: "b4", from: 0, to: 300 }]], /not in the text/],
    ["upside down", [[{ blockId: "b4", from: 3, to: 1 }]], /not in the text/],
    ["too many", Array.from({ length: 27 }, () => whole(1)), /26 parts/],
  ])("%s", (_name, parts, sentence) => {
    expect(findPartsFault(TEXT, parts)).toMatch(sentence);
  });

  test("all of the text in two parts is a division", () => {
    expect(findPartsFault(TEXT, [whole(1), whole(2, 3, 4)])).toBeNull();
  });
});

test("parts are whole words, in the order of the text", () => {
  const [first, second, ...more] = arrangeParts(TEXT, [
    [...whole(4), { blockId: "b3", from: 2, to: 4 }, { blockId: "b3", from: 9, to: 10 }],
    [
      { blockId: "b1", from: 22, to: 32 },
      { blockId: "b1", from: 30, to: 36 },
    ],
  ]);
  expect(more).toEqual([]);
  expect(lines(partContent(TEXT, first ?? []))).toEqual(["1. report every year,"]);
  expect(lines(partContent(TEXT, second ?? []))).toEqual(["  (a) transfers;", "  (b) losses."]);
  expect([1, 2, 26].map(letterOf)).toEqual(["A", "B", "Z"]);
});

describe("on any text", () => {
  const divided = fc
    .tuple(arbitraryContent, fc.infiniteStream(fc.nat(3)))
    .map(([content, choices]): readonly [ClauseContent, readonly Part[]] => {
      const parts: Part[number][][] = [[], [], []];
      for (const block of withoutSuggestions(content).content)
        for (let place = 0; place < signsOf(block).length; place += 1)
          parts[(choices.next().value ?? 3) as number]?.push({
            blockId: block.attrs.id,
            from: place,
            to: place + 1,
          });
      return [content, arrangeNothing(parts)];
    });
  const arrangeNothing = (parts: readonly Part[]) => parts.filter((part) => part.length > 0);
  const signs = (content: ClauseContent) =>
    withoutSuggestions(content).content.flatMap((block) =>
      signsOf(block)
        .split("")
        .filter((sign) => sign.trim() !== ""),
    );

  test("parts and rest together are the text", () => {
    fc.assert(
      fc.property(divided, ([content, parts]) => {
        const pieces = [withoutParts(content, parts), ...parts.map((part) => partContent(content, part))];
        expect(pieces.flatMap(signs).toSorted()).toEqual(signs(content).toSorted());
      }),
      { numRuns: 12 },
    );
  });

  test("removing none changes nothing, and removing all leaves no words", () => {
    fc.assert(
      fc.property(divided, ([content, parts]) => {
        expect(withoutParts(content, [])).toBe(content);
        const all = withoutSuggestions(content).content.map((block) => [wholeBlock(block)]);
        expect(signs(withoutParts(content, all))).toEqual([]);
        const left = withoutParts(content, parts).content;
        expect(left.length).toBeGreaterThan(0);
        expect(new Set(left.map(({ attrs }) => attrs.id)).size).toBe(left.length);
      }),
      { numRuns: 12 },
    );
  });

  test("a part says nothing that the whole does not", () => {
    fc.assert(
      fc.property(divided, ([content, parts]) => {
        const blocks = new Map(
          withoutSuggestions(content).content.map((block) => [block.attrs.id, signsOf(block)]),
        );
        for (const part of arrangeParts(content, parts))
          for (const { blockId, from, to } of part) {
            const text = blocks.get(blockId) ?? "";
            const held = partContent(content, [{ blockId, from, to }]).content.map(signsOf);
            expect(held.join("")).toBe(text.slice(from, to));
          }
      }),
      { numRuns: 12 },
    );
  });
});
