import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correctOutline, type OutlineEdit } from "./correct-outline.ts";
import { flattenNodes, type Outline } from "./outline.ts";
import { parseTreaty } from "./parse-treaty.ts";
import { blockText, outlineText, signsOf } from "./words.ts";

const PACT = `PACT OF KITES

The Parties agree:

PART I
AIR

Article 1
Wind

1. First:

(a) north;

(b) south.

More text.

Article 2

Kites Members fly them.

ANNEX

Forms`;

const outline = parseTreaty(PACT);

function corrected(edit: OutlineEdit, start: Outline = outline): Outline {
  const correction = correctOutline(start, edit);
  if ("refused" in correction) throw new Error(correction.refused);
  return correction.outline;
}

function node(of: Outline, at: number) {
  const { kind, mark, heading, blocks } = flattenNodes(of.nodes)[at]!;
  return {
    kind,
    mark,
    heading,
    blocks: blocks.map((block) => `${block.level}${block.numbered ? "#" : ""} ${blockText(block)}`),
  };
}

describe("a correction", () => {
  test("changes the kind of a part and nests the others anew", () => {
    const { nodes } = corrected({ edit: "change-kind", node: 1, kind: "ARTICLE" });
    expect(nodes.map(({ kind }) => kind)).toEqual(["PREAMBLE", "ARTICLE", "ARTICLE", "ARTICLE", "ANNEX"]);
  });

  test("moves the end of a heading into the text and back", () => {
    const longer = corrected({ edit: "end-heading", node: 3, words: 1 });
    expect(node(longer, 3)).toMatchObject({ heading: "Kites", blocks: ["0 Members fly them."] });
    const back = corrected({ edit: "end-heading", node: 3, words: 0 }, longer);
    expect(node(back, 3)).toEqual(node(outline, 3));
  });

  test("moves the end of the title", () => {
    const shorter = corrected({ edit: "end-title", words: 1 });
    expect(shorter.title).toBe("PACT");
    expect(node(shorter, 0).blocks).toEqual(["0 OF KITES The Parties agree:"]);
  });

  test("turns a part into text of the one before it", () => {
    const joined = corrected({ edit: "join-previous", node: 3 });
    expect(node(joined, 2).blocks.slice(-2)).toEqual(["0 Article 2", "0 Kites Members fly them."]);
    expect(flattenNodes(joined.nodes)).toHaveLength(4);
  });

  test("lets a paragraph begin an article", () => {
    const joined = corrected({ edit: "join-previous", node: 3 });
    const again = corrected({ edit: "begin-node", node: 2, block: 4, kind: "ARTICLE" }, joined);
    expect(node(again, 3)).toEqual(node(outline, 3));
  });

  test.each<[string, OutlineEdit, string[]]>([
    [
      "indents",
      { edit: "indent", node: 2, block: 2 },
      ["1# 1. First:", "2# (a) north;", "3# (b) south.", "1 More text."],
    ],
    [
      "outdents",
      { edit: "outdent", node: 2, block: 3 },
      ["1# 1. First:", "2# (a) north;", "2# (b) south.", "0 More text."],
    ],
    [
      "joins",
      { edit: "join-block", node: 2, block: 2 },
      ["1# 1. First:", "2# (a) north; (b) south.", "1 More text."],
    ],
    [
      "splits",
      { edit: "split-block", node: 2, block: 3, words: 1 },
      ["1# 1. First:", "2# (a) north;", "2# (b) south.", "1 More", "1 text."],
    ],
    [
      "makes text",
      { edit: "as-text", node: 2, block: 0 },
      ["1 1. First:", "2# (a) north;", "2# (b) south.", "1 More text."],
    ],
    [
      "makes a heading",
      { edit: "as-heading", node: 2, block: 3 },
      ["1# 1. First:", "2# (a) north;", "2# (b) south.", "0 More text."],
    ],
  ])("%s a block", (_name, edit, blocks) => {
    expect(node(corrected(edit), 2).blocks).toEqual(blocks);
  });

  test("numbers a text by its own mark again", () => {
    const text = corrected({ edit: "as-text", node: 2, block: 1 });
    expect(corrected({ edit: "as-numbered", node: 2, block: 1, level: 2 }, text)).toEqual(outline);
  });

  test.each<[OutlineEdit, string]>([
    [{ edit: "join-previous", node: 0 }, "Nothing stands before it that it could belong to."],
    [{ edit: "join-block", node: 2, block: 0 }, "No paragraph stands before it in this part."],
    [{ edit: "indent", node: 2, block: 9 }, "That paragraph is no longer in the outline."],
    [{ edit: "change-kind", node: 9, kind: "PART" }, "That part is no longer in the outline."],
    [
      { edit: "as-numbered", node: 2, block: 3, level: 1 },
      "It does not begin with a number or a letter such as “1.” or “(a)”.",
    ],
  ])("is refused with a reason: %o", (edit, refused) => {
    expect(correctOutline(outline, edit)).toEqual({ refused });
  });
});

const place = fc.nat(6);
const kind = fc.constantFrom(
  "PREAMBLE",
  "PART",
  "CHAPTER",
  "SECTION",
  "ARTICLE",
  "ANNEX",
  "APPENDIX",
  "CONCLUSION",
);
const anyEdit: fc.Arbitrary<OutlineEdit> = fc
  .tuple(
    fc.constantFrom<OutlineEdit["edit"][]>(
      ...([
        "change-kind",
        "end-heading",
        "join-previous",
        "begin-node",
        "split-block",
        "join-block",
      ] as const),
      ...(["indent", "outdent", "as-text", "as-heading", "as-numbered", "end-title"] as const),
    ),
    fc.record({ node: place, block: place, words: place, kind, level: fc.constantFrom(1, 2, 3, 4) }),
  )
  .map(([edit, at]) => ({ ...at, edit }) as OutlineEdit);

test("corrections keep every word in order", () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
      const after = edits.reduce((current, edit) => {
        const correction = correctOutline(current, edit);
        return "refused" in correction ? current : correction.outline;
      }, outline);
      expect(signsOf(outlineText(after))).toEqual(signsOf(outlineText(outline)));
    }),
  );
});
