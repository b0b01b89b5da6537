import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import { writeContent } from "#lib/clause/write-content.ts";
import { editorSchema } from "./editor-schema.ts";
import { linesOf } from "./test/lines.ts";
import { openWriter, type Writer } from "./test/writer.ts";

/** Two people at one text, whose updates arrive at the other when they are sent. */
function openTogether(...lines: readonly string[]): readonly [Writer, Writer, send: () => void] {
  const [doc, other] = [new Doc(), new Doc()];
  writeContent(doc, contentOf(lines.map((text) => paragraph({ text, level: 1 }))));
  applyUpdate(other, encodeStateAsUpdate(doc));
  const send = () => {
    applyUpdate(other, encodeStateAsUpdate(doc));
    applyUpdate(doc, encodeStateAsUpdate(other));
  };
  return [openWriter(doc), openWriter(other), send];
}

function standAt(writer: Writer, anchor: number, head = anchor): void {
  writer.apply((state) => state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
}

function type(writer: Writer, words: string): void {
  writer.apply((state) => state.tr.insertText(words));
}

type Row = readonly [
  what: string,
  selection: readonly [anchor: number, head?: number],
  change: (state: EditorState) => Transaction,
  after: string,
];

describe("the caret, while another writes in its paragraph,", () => {
  it.each<Row>([
    ["follows words before it", [4], ({ tr }) => tr.insertText("See ", 1), "1: See abc|def"],
    ["lets words after it come", [4], ({ tr }) => tr.insertText("!", 7), "1: abc|def!"],
    ["stays before words that come right there", [4], ({ tr }) => tr.insertText("X", 4), "1: abc|Xdef"],
    ["stays at the start", [1], ({ tr }) => tr.insertText("X", 1), "1: |Xabcdef"],
    ["comes along when words before it go", [6], ({ tr }) => tr.delete(2, 4), "1: ade|f"],
    ["stays where the words around it were", [4], ({ tr }) => tr.delete(2, 6), "1: a|f"],
    ["goes to the start when all before it goes", [4], ({ tr }) => tr.delete(1, 4), "1: |def"],
    ["follows a reference before it", [5], ({ tr }) => tr.insert(3, reference()), "1: ab\ncd|ef"],
    ["takes its selection along", [3, 5], ({ tr }) => tr.insertText("X", 1), "1: Xab|cd|ef"],
  ])("%s", (_, [anchor, head], change, after) => {
    const [one, other, send] = openTogether("abcdef");
    standAt(one, anchor, head);
    other.apply(change);
    send();
    expect(linesOf(one.state())).toEqual([after]);
  });

  it("leaves the words of each whole and in order, wherever they type", () => {
    const place = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(place, place, fc.array(fc.nat(2), { maxLength: 12 }), (at, otherAt, deeds) => {
        const [one, other, send] = openTogether("The lamps x");
        standAt(one, at);
        standAt(other, otherAt);
        const typed: [string, string] = ["", ""];
        for (const [index, deed] of deeds.entries()) {
          if (deed === 2) {
            send();
            continue;
          }
          const letter = (deed === 0 ? "ABCDEFGHIJKL" : "ΑΒΓΔΕΖΗΘΙΚΛΜ").charAt(index);
          typed[deed as 0 | 1] += letter;
          type(deed === 0 ? one : other, letter);
        }
        send();
        const text = one.state().doc.textContent;
        expect(other.state().doc.textContent).toBe(text);
        if (at === otherAt) return;
        for (const words of typed) expect(text).toContain(words);
      }),
      { numRuns: 25 },
    );
  });
});

function reference() {
  return editorSchema.nodes.reference.create({ target: "c1" });
}
