import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import type { Block, Inline, Mark } from "#lib/clause/content.ts";
import { layoutBlocks } from "./block-layout.ts";
import { contestedEdges } from "./bracket-edges.ts";

const option = (id: string, group = "g"): Mark => ({ type: "option", attrs: { group, id } });
const bracket: Mark = { type: "bracket", attrs: { id: "b" } };
const suggested = (type: "insertion" | "deletion", by: string): Mark => ({
  type,
  attrs: { id: `${type} ${by}`, by },
});

/** Paragraphs of runs: "words" or words with marks. */
function blocksOf(...all: readonly (readonly (string | readonly [string, ...Mark[]])[])[]): readonly Block[] {
  const drafts = all.map((runs) =>
    paragraph({
      text: runs.map((run): Inline => {
        const [text, ...marks] = typeof run === "string" ? [run] : run;
        return { type: "text", text, marks };
      }),
    }),
  );
  return contentOf(drafts).content;
}

const drawn = (blocks: readonly Block[]) =>
  layoutBlocks(blocks).map(({ signs, labels, isOption }) => ({
    signs: signs.map(({ offset, sign }) => `${offset}${sign}`).join(" "),
    labels: labels
      .map(({ optionNumber, isNoText }) => `${optionNumber}${isNoText ? " no text" : ""}`)
      .join(" "),
    isOption,
  }));

describe("options", () => {
  it("of words have signs in the line", () => {
    expect(drawn(blocksOf(["a ", ["b", option("1")], ["c", option("2")]]))).toEqual([
      { signs: "2[ 3] 3[ 4]", labels: "", isOption: false },
    ]);
  });

  it("of paragraphs have a line above, and none between their own paragraphs", () => {
    const blocks = blocksOf([["a", option("1")]], [["b", option("1")]], [["No text", option("2")]], ["c"]);
    expect(drawn(blocks)).toEqual([
      { signs: "", labels: "1", isOption: true },
      { signs: "", labels: "", isOption: true },
      { signs: "", labels: "2 no text", isOption: true },
      { signs: "", labels: "", isOption: false },
    ]);
  });

  it("of which one is only a part of its paragraph all have signs", () => {
    const blocks = blocksOf([["a", option("1")]], [["b", option("2")], " c"]);
    expect(drawn(blocks).map(({ labels }) => labels)).toEqual(["", ""]);
  });

  it("keep the brackets within them in the line", () => {
    expect(
      drawn(
        blocksOf(
          [
            ["a", option("1")],
            ["b", option("1"), bracket],
          ],
          [["c", option("2")]],
        ),
      ),
    ).toEqual([
      { signs: "1[ 2]", labels: "1", isOption: true },
      { signs: "", labels: "2", isOption: true },
    ]);
  });
});

describe("whose a suggestion is", () => {
  it.each([
    [
      "stands once at words that are replaced",
      [
        ["a", suggested("deletion", "x")],
        ["b", suggested("insertion", "x")],
      ],
      [0],
    ],
    [
      "stands again at another's",
      [
        ["a", suggested("deletion", "x")],
        ["b", suggested("insertion", "y")],
      ],
      [0, 1],
    ],
    [
      "stands again after other words",
      [["a", suggested("deletion", "x")], "b", ["c", suggested("deletion", "x")]],
      [0, 2],
    ],
  ] as const)("%s", (_name, runs, offsets) => {
    expect(layoutBlocks(blocksOf(runs))[0]?.suggested.map(({ offset }) => offset)).toEqual(offsets);
  });
});

it("every sign of the text is drawn in its line or is told by a line above", () => {
  const run = fc.tuple(
    fc.constantFrom("a", "bc"),
    fc.uniqueArray(fc.constantFrom(option("1"), option("2"), option("3", "h"), bracket), { maxLength: 2 }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(run, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (all) => {
        const blocks = blocksOf(...all.map((runs) => runs.map(([text, marks]) => [text, ...marks] as const)));
        const labelled = new Set(layoutBlocks(blocks).flatMap(({ labels }) => labels.map(({ id }) => id)));
        const inLine = layoutBlocks(blocks).flatMap(({ signs }) => signs);
        const edges = contestedEdges({ type: "doc", content: blocks });
        expect(inLine).toEqual(edges.filter(({ id }) => !labelled.has(id)));
      },
    ),
    { numRuns: 40 },
  );
});
