import { Fragment, Slice } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeToContent } from "#lib/clause/content-node.ts";
import { readContested } from "#lib/contested/read-contested.ts";
import { nameResolver } from "#lib/contested/resolve-name.ts";
import { editorSchema } from "./editor-schema.ts";
import { pastedText } from "./paste.ts";
import { pastedBrackets, withOwnIds } from "./pasted-brackets.ts";
import { signed, signedState } from "./test/signed.ts";

const resolve = nameResolver([{ type: "delegation", id: "ald", name: "Aldmark", shortName: "ALD" }]);
const paste = (text: string) => pastedBrackets(pastedText({ text, marks: [] }), resolve);

/** The lines as they are drawn where a slice is pasted into an empty text. */
function drawn(slice: Slice): readonly string[] {
  const state = signedState(["|"]);
  return signed(state.apply(state.tr.replaceSelection(slice))).map((line) => line.replace("|", ""));
}

function idsIn({ content }: Slice): readonly string[] {
  const doc = editorSchema.nodes.doc.create(null, content);
  return readContested(nodeToContent(doc)).map(({ id }) => id);
}

describe("pasted brackets", () => {
  it.each<readonly [name: string, text: string, lines: readonly string[]]>([
    ["in a sentence", "The [Parties] act", ["The [Parties] act"]],
    ["nested, over lines", "[a [b]\nc] d", ["[a [b]", "c] d"]],
    ["alternatives", "Each [shall] [should] act", ["Each {shall}{should} act"]],
    ["signs alone on their lines", "[\na\n]", ["[a]"]],
    ["what is none", "as it said [sic]", ["as it said [sic]"]],
  ])("%s", (_name, text, lines) => {
    expect(drawn(paste(text).slice)).toEqual(lines);
    expect(paste(text).problems).toEqual([]);
  });

  it("makes labelled lines options of paragraphs", () => {
    const { slice } = paste("Option 1: a\nOption 2: [No text]");
    const doc = editorSchema.nodes.doc.create(null, slice.content);
    expect(readContested(nodeToContent(doc))).toMatchObject([
      { kind: "OPTIONS", options: [{ words: "a" }, { words: "No text", isNoText: true }] },
    ]);
  });

  it("attributes only to those whom the person may name; other names stay", () => {
    const { slice, attributions } = paste("[Aldmark: a] and [GOR: b]");
    expect(drawn(slice)).toEqual(["[a] and [GOR: b]"]);
    expect(attributions).toMatchObject([{ id: idsIn(slice)[0], proposers: [{ id: "ald" }] }]);
  });

  it("tells what has no partner, and keeps it", () => {
    const { slice, problems } = paste("a\nEach [Party [shall] act.");
    expect(slice.content.lastChild?.textContent).toBe("Each [Party shall act.");
    expect(problems).toEqual([
      "Paragraph 2: “[” before “Party [shall] act.” is never closed. It is kept as text.",
    ]);
  });

  it("loses no word", () => {
    const word = fc.constantFrom("a", "b ", "[", "]", "[", "]", "\n", "X", "(a) ");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 16 }), (parts) => {
        const plain = pastedText({ text: parts.join(""), marks: [] });
        const letters = ({ content }: Slice) =>
          content.textBetween(0, content.size, "\n").replace(/[^abX]/g, "");
        const { slice } = pastedBrackets(plain, resolve);
        expect(letters(slice)).toBe(letters(plain));
        for (const block of slice.content.content) block.check();
      }),
      { numRuns: 60 },
    );
  });
});

describe("a copy of contested words", () => {
  const { doc } = signedState(["The [a @] {shall}{should} act"]);
  const slice = new Slice(Fragment.from(doc.content), 1, 1);

  it("has ids of its own, and one group stays one", () => {
    const copy = withOwnIds(slice, () => false);
    expect(drawn(copy)).toEqual(drawn(slice));
    expect(idsIn(copy)).toHaveLength(idsIn(slice).length);
    expect(idsIn(copy).filter((id) => idsIn(slice).includes(id))).toEqual([]);
  });

  it("keeps them where it comes back to where it was cut", () => {
    expect(withOwnIds(slice, () => true).content.eq(slice.content)).toBe(true);
  });
});
