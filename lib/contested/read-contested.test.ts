import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, paragraph, referenceTo, run } from "#lib/clause/blocks.ts";
import type { ClauseContent, Mark } from "#lib/clause/content.ts";
import { arbitraryContent } from "#lib/clause/test/arbitrary-content.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { contestedEdges } from "./bracket-edges.ts";
import { openMarks } from "./contested-run.ts";
import { readContested } from "./read-contested.ts";

const uuid = (end: string) => `00000000-0000-4000-8000-00000000000${end}`;
const bracket = (end: string): Mark => ({ type: "bracket", attrs: { id: uuid(end) } });
const option = (group: string, id: string): Mark => ({ type: "option", attrs: { group: uuid(group), id } });
const hole = (end: string): Mark => ({
  type: "hole",
  attrs: { id: uuid(end), kind: "number", unit: "days" },
});

/** The words with every sign in its place, as `1[… 1]` with the last digit of the id. */
function signed(content: ClauseContent): readonly string[] {
  const edges = contestedEdges(content);
  return content.content.map(({ attrs, content: inlines = [] }) => {
    const words = inlines.map((inline) => (inline.type === "text" ? inline.text : "*")).join("");
    return edges
      .filter(({ blockId }) => blockId === attrs.id)
      .reduceRight((text, { offset, sign, id, optionNumber }) => {
        const name = `${id.at(-1)}${optionNumber ? `.${optionNumber}` : ""}`;
        return `${text.slice(0, offset)}${sign === "[" ? `${name}[` : `]${name} `}${text.slice(offset)}`;
      }, words);
  });
}

/** Whether no hole has the id of a bracket: ids are UUIDs, but a test has only a few. */
function isDistinct({ content }: ClauseContent): boolean {
  const marks = content.flatMap((block) => (block.content ?? []).flatMap(openMarks));
  return marks.every(
    ({ type, attrs }) =>
      type !== "hole" || marks.every((other) => other.type === "hole" || other.attrs.id !== attrs.id),
  );
}

const NESTED = contentOf([
  paragraph({ text: [run("A ", bracket("2")), run("B", bracket("1"), bracket("2"))] }),
]);

describe("where the signs of contested words stand", () => {
  test.each<[string, ClauseContent, readonly string[]]>([
    ["nested, ending together", NESTED, ["2[A 1[B]1 ]2 "]],
    [
      "the same words: the smaller id outside, holes inside",
      contentOf([paragraph({ text: [run("X", bracket("1"), bracket("2"), hole("0"))] })]),
      ["1[2[0[X]0 ]2 ]1 "],
    ],
    [
      "overlapping",
      contentOf([
        paragraph({
          text: [run("a", bracket("1")), run("b", bracket("1"), bracket("2")), run("c", bracket("2"))],
        }),
      ]),
      ["1[a2[b]1 c]2 "],
    ],
    [
      "options side by side",
      contentOf([paragraph({ text: [run("shall", option("3", "a")), run("should", option("3", "b"))] })]),
      ["3.1[shall]3.1 3.2[should]3.2 "],
    ],
    [
      "over three paragraphs, one of them empty, with one inside that ends earlier",
      contentOf([
        paragraph({ text: [run("a "), run("b", bracket("1"), bracket("2"))] }),
        paragraph({ text: "" }),
        paragraph({
          text: [referenceTo("c"), run("c", bracket("2"))].map((each) => ({
            ...each,
            marks: [bracket("2")],
          })),
        }),
      ]),
      ["a 2[1[b]1 ", "", "*c]2 "],
    ],
    [
      "paragraphs as options",
      contentOf([
        paragraph({ text: [run("One.", option("3", "a"))] }),
        paragraph({ text: [run("No text", option("3", "b"))] }),
      ]),
      ["3.1[One.]3.1 ", "3.2[No text]3.2 "],
    ],
  ])("%s", (_, content, expected) => {
    expect(signed(content)).toEqual(expected);
  });

  test("in any text every sign that opens is closed, in the blocks that it touches", () => {
    fc.assert(
      fc.property(arbitraryContent.filter(isDistinct), (content) => {
        const open = new Map<string, number>();
        for (const { sign, id, optionId = "", kind } of contestedEdges(content)) {
          const key = `${kind} ${id} ${optionId}`;
          open.set(key, (open.get(key) ?? 0) + (sign === "[" ? 1 : -1));
          expect(open.get(key)).toBeLessThanOrEqual(1);
          expect(open.get(key)).toBeGreaterThanOrEqual(0);
        }
        expect([...open.values()].every((count) => count === 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe("what is open in a text", () => {
  test("nested brackets have a depth, a parent and their words", () => {
    expect(readContested(NESTED)).toMatchObject([
      { kind: "BRACKET", id: uuid("2"), parentId: null, depth: 1, words: "A B", blockIds: ["b1"] },
      { kind: "BRACKET", id: uuid("1"), parentId: uuid("2"), depth: 2, words: "B" },
    ]);
  });

  test("options come in reading order; numbers have a unit", () => {
    const text = contentOf([
      paragraph({
        text: [
          run("within ", bracket("1")),
          run("30", bracket("1"), option("3", "a")),
          run("60", bracket("1"), option("3", "b")),
          run(" days", bracket("1")),
        ],
      }),
      paragraph({ text: [run("X", hole("4")), run(" days")] }),
    ]);
    expect(readContested(text)).toMatchObject([
      { kind: "BRACKET", words: "within 30 / 60 days" },
      {
        kind: "OPTIONS",
        parentId: uuid("1"),
        level: "inline",
        unit: "days",
        options: [
          { id: "a", words: "30" },
          { id: "b", words: "60" },
        ],
      },
      { kind: "HOLE", parentId: null, holeKind: "number", unit: "days", words: "X", blockIds: ["b2"] },
    ]);
  });

  test("options over whole paragraphs, and over the whole clause", () => {
    const alternatives = [
      paragraph({ text: [run("One.", option("3", "a"))] }),
      paragraph({ text: [run("Two.", option("3", "a"))] }),
      paragraph({ text: [run("No text", option("3", "b"))] }),
    ];
    expect(readContested(contentOf(alternatives))).toMatchObject([
      { level: "article", options: [{ words: "One.\nTwo.", isNoText: false }, { isNoText: true }] },
    ]);
    expect(readContested(contentOf([...alternatives, paragraph({ text: "Rest." })]))).toMatchObject([
      { level: "paragraph", blockIds: ["b1", "b2", "b3"] },
    ]);
  });

  test("over the same words a bracket holds a group of several, an only option holds brackets", () => {
    const several = [run("a", bracket("9"), option("3", "a")), run("b", bracket("9"), option("3", "b"))];
    expect(readContested(contentOf([paragraph({ text: several })]))).toMatchObject([
      { id: uuid("9") },
      { id: uuid("3"), parentId: uuid("9") },
    ]);
    const only = [run("a", bracket("1"), option("3", "a"))];
    expect(readContested(contentOf([paragraph({ text: only })]))).toMatchObject([
      { id: uuid("3"), parentId: null },
      { id: uuid("1"), parentId: uuid("3") },
    ]);
  });

  test("neither a new number nor a lifted bracket inside changes what a text is known by; other words do", () => {
    const hashOf = (content: ClauseContent, label: string) => {
      const part = readContested(content, () => label).find(({ id }) => id === uuid("2"));
      return part?.kind === "BRACKET" ? part.wordsHash : null;
    };
    const [text, lifted, other] = [[bracket("1"), bracket("2")], [bracket("2")], [bracket("2")]].map(
      (marks, index) =>
        contentOf([
          paragraph({
            text: [{ ...referenceTo("c"), marks: [bracket("2")] }, run(index < 2 ? " B" : " C", ...marks)],
          }),
        ]),
    ) as [ClauseContent, ClauseContent, ClauseContent];
    expect(hashOf(text, "Article 4")).toBe(hashOf(lifted, "Article 5"));
    expect(hashOf(text, "Article 4")).not.toBe(hashOf(other, "Article 4"));
  });

  test("any text: each mark of the negotiating text is found once, and nothing stands in itself", () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const parts = readContested(content);
        const marked = withoutSuggestions(content)
          .content.flatMap(({ content: inlines = [] }) => inlines.flatMap(({ marks = [] }) => marks))
          .flatMap((mark) => {
            if (mark.type === "bracket" || mark.type === "hole") return [mark.attrs.id];
            return mark.type === "option" ? [mark.attrs.group] : [];
          });
        expect(new Set(parts.map(({ id }) => id))).toEqual(new Set(marked));
        for (const part of parts) {
          const seen = new Set([part.id]);
          for (
            let at = part.parentId;
            at !== null;
            at = parts.find(({ id }) => id === at)?.parentId ?? null
          ) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
