import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, paragraph, run } from "#lib/clause/blocks.ts";
import type { ClauseContent, Inline, Mark } from "#lib/clause/content.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { readJson } from "#lib/clause/read-json.ts";
import { arbitraryContent } from "#lib/clause/test/arbitrary-content.ts";
import { chooseOption } from "./choose-option.ts";
import { deleteBracket } from "./delete-bracket.ts";
import { fillHole } from "./fill-hole.ts";
import { liftBracket } from "./lift-bracket.ts";

const [A, B, G, H] = ["a", "b", "c", "d"].map((end) => `00000000-0000-4000-8000-00000000000${end}`) as [
  string,
  string,
  string,
  string,
];
const bracket = (id: string): Mark => ({ type: "bracket", attrs: { id } });
const option = (id: string): Mark => ({ type: "option", attrs: { group: G, id } });
const hole: Mark = { type: "hole", attrs: { id: H, kind: "number", unit: "days" } };

/** The Parties shall [, where [technically] feasible,] notify. */
const nested = contentOf([
  paragraph({
    text: [
      run("The Parties shall "),
      run("where ", bracket(A)),
      run("technically ", bracket(A), bracket(B)),
      run("feasible", bracket(A)),
      run(" notify."),
    ],
  }),
]);
const alternatives = contentOf([
  paragraph({
    text: [
      run("Each Party "),
      run("shall", option("o1")),
      run(" "),
      run("should", option("o2")),
      run(" report."),
    ],
  }),
]);

describe("a bracket", () => {
  test("is lifted: its words stay, the one inside stays open", () => {
    const lifted = liftBracket(nested, A);
    expect(wordsOf(lifted)).toBe(wordsOf(nested));
    expect(bracketIds(lifted)).toEqual([B]);
  });

  test("is deleted: its words go, and no double space stays", () => {
    expect(wordsOf(deleteBracket(nested, A))).toBe("The Parties shall notify.");
    expect(wordsOf(deleteBracket(nested, B))).toBe("The Parties shall where feasible notify.");
  });

  test("across paragraphs takes the whole ones and leaves the others", () => {
    const content = contentOf([
      paragraph({ text: [run("One "), run("two", bracket(A))] }),
      paragraph({ text: [run("three", bracket(A))] }),
      paragraph({ text: [run("four", bracket(A)), run(", five.")] }),
    ]);
    expect(wordsOf(deleteBracket(content, A)).split("\n")).toEqual(["One", ", five."]);
  });

  test("around everything leaves an empty paragraph", () => {
    const content = contentOf([paragraph({ text: [run("All", bracket(A))] })]);
    expect(deleteBracket(content, A)).toEqual(contentOf([paragraph({ text: "" })]));
  });
});

describe("options", () => {
  test.each([
    ["the first", "o1", "Each Party shall report."],
    ["the second", "o2", "Each Party should report."],
    ["none", null, "Each Party report."],
  ])("%s is chosen", (_, chosen, text) => {
    const after = chooseOption(alternatives, { group: G, option: chosen });
    expect(wordsOf(after)).toBe(text);
    expect(marksIn(after)).toEqual([]);
  });

  test("choosing “No text” leaves nothing of the group", () => {
    const content = contentOf([
      paragraph({ text: [run("Option one.", option("o1"))] }),
      paragraph({ text: [run("no Text", option("o2"))] }),
      paragraph({ text: "Kept." }),
    ]);
    expect(wordsOf(chooseOption(content, { group: G, option: "o2" }))).toBe("Kept.");
  });
});

test("a hole is filled where it stands", () => {
  const content = contentOf([
    paragraph({ text: [run("within "), run("X", bracket(A), hole), run(" days", bracket(A))] }),
  ]);
  const filled = fillHole(content, { id: H, words: "30" });
  expect(filled).toEqual(contentOf([paragraph({ text: [run("within "), run("30 days", bracket(A))] })]));
});

test("acts agree on every contested text", () => {
  fc.assert(
    fc.property(
      arbitraryContent,
      fc.constantFrom("0a", "0b"),
      fc.constantFrom("o1", "o2"),
      (content, end, chosen) => {
        const id = `00000000-0000-4000-8000-0000000000${end}`;
        const isIn = (inline: Inline) =>
          hasMark(inline, (mark) => mark.type === "bracket" && mark.attrs.id === id);
        const inGroup = (inline: Inline, one?: string) =>
          hasMark(
            inline,
            (m) => m.type === "option" && m.attrs.group === id && (one ?? m.attrs.id) === m.attrs.id,
          );

        const lifted = liftBracket(content, id);
        expect(wordsOf(lifted)).toBe(wordsOf(content));
        expect(bracketIds(lifted)).not.toContain(id);

        const deleted = deleteBracket(content, id);
        expect(letters(deleted)).toBe(letters(content, (inline) => !isIn(inline)));

        const after = chooseOption(content, { group: id, option: chosen });
        expect(letters(after)).toBe(letters(content, (i) => !inGroup(i) || inGroup(i, chosen)));
        for (const each of [lifted, deleted, after]) expect(readJson(each)).toEqual(each);
      },
    ),
    { numRuns: 20 },
  );
});

function wordsOf({ content }: ClauseContent): string {
  return content.map((block) => blockPlainText(block)).join("\n");
}

function hasMark({ marks = [] }: Inline, isMeant: (mark: Mark) => boolean): boolean {
  return marks.some(isMeant);
}

function marksIn({ content }: ClauseContent): readonly Mark[] {
  return content.flatMap((block) => (block.content ?? []).flatMap(({ marks = [] }) => marks));
}

function bracketIds(content: ClauseContent): readonly string[] {
  return [...new Set(marksIn(content).flatMap((mark) => (mark.type === "bracket" ? [mark.attrs.id] : [])))];
}

/** All words without white space, of the pieces that are meant. */
function letters(content: ClauseContent, isMeant: (inline: Inline) => boolean = () => true): string {
  const pieces = content.content.flatMap((block) => (block.content ?? []).filter(isMeant));
  return pieces
    .map((each) => (each.type === "text" ? each.text : ""))
    .join("")
    .replace(/\s+/g, "");
}
