import type { Node, Slice } from "@tiptap/pm/model";
import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readContent } from "#lib/clause/read-content.ts";
import { BODY } from "#lib/clause/schema.ts";
import { arbitraryContent } from "#lib/clause/test/arbitrary-content.ts";
import { arbitraryDeeds, doDeed, writers } from "#lib/clause/test/writers.ts";
import { writeContent } from "#lib/clause/write-content.ts";
import { splitBlock } from "./commands.ts";
import { idsOf, linesOfDoc, run, stateOf } from "./test/lines.ts";
import { openWriter, type Writer } from "./test/writer.ts";
import { uniqueIds } from "./unique-ids.ts";

const open = (...lines: string[]) => stateOf(lines, [uniqueIds()]);

function pasteAt(state: EditorState, pos: number, slice: Slice): EditorState {
  return state.apply(state.tr.replace(pos, pos, slice).setMeta("paste", true));
}

/** The blocks of a state as they are copied: whole. */
function copy({ doc }: { readonly doc: Node }, from = 0, to = doc.childCount): Slice {
  const start = doc.children.slice(0, from).reduce((pos, each) => pos + each.nodeSize, 0);
  const end = doc.children.slice(0, to).reduce((pos, each) => pos + each.nodeSize, 0);
  return doc.slice(start, end);
}

function expectUnique(doc: Node): void {
  const ids = idsOf(doc);
  expect(ids).not.toContain("");
  expect(new Set(ids).size).toBe(ids.length);
}

describe("a block of one's own making gets an id of its own", () => {
  it("split by the editor's command or by ProseMirror's own", () => {
    const state = open("1: one| two");
    const split = run(state, splitBlock)!;
    const plain = state.apply(state.tr.split(state.selection.from));
    for (const { doc } of [split, plain]) {
      expect(idsOf(doc)[0]).toBe("b0");
      expectUnique(doc);
    }
  });

  it("pasted as a copy, before or after: the older block keeps the id", () => {
    const state = open("1: one", "1: two");
    for (const pos of [0, state.doc.content.size]) {
      const { doc } = pasteAt(state, pos, copy(state));
      expectUnique(doc);
      const older = idsOf(doc).filter((id) => id === "b0" || id === "b1");
      expect(older).toEqual(["b0", "b1"]);
      expect(idsOf(doc).indexOf("b0")).toBe(pos === 0 ? 2 : 0);
    }
  });

  it("pasted from another clause, though its id is free here", () => {
    const here = open("1: one");
    const strange = stateOf(["1: x", "1: y"]);
    const { doc } = pasteAt(here, here.doc.content.size, copy(strange, 1));
    expect(linesOfDoc(doc)).toEqual(["1: one", "1: y"]);
    expect(idsOf(doc)).not.toContain("b1");
    expectUnique(doc);
  });

  it("but what is cut and pasted keeps its id, so that references find it", () => {
    const state = open("1: one", "1: two", "1: three");
    const slice = copy(state, 1, 2);
    const size = state.doc.child(0).nodeSize;
    const cut = state.apply(state.tr.delete(size, size + slice.size));
    const { doc } = pasteAt(cut, cut.doc.content.size, slice);
    expect(idsOf(doc)).toEqual(["b0", "b2", "b1"]);
  });
});

it("what others write is never rewritten because it arrives, on the screen or in the text", () => {
  fc.assert(
    fc.property(arbitraryDeeds, (deeds) => {
      const docs = writers();
      const watching = [201, 202, 203].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
      const screens = watching.map(openWriter);
      for (const deed of deeds) {
        doDeed(docs, deed);
        if (deed.kind === "block") giveSameId(docs[deed.writer] as Y.Doc);
        exchange([docs[deed.writer] as Y.Doc, ...watching]);
      }
      exchange([...docs, ...watching]);
      for (const [index, doc] of watching.entries()) {
        expect([...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()].filter((id) => id > 200)).toEqual(
          [],
        );
        if (doc.getXmlFragment(BODY).length > 0)
          expect(idsOf((screens[index] as Writer).state().doc)).toEqual(idsIn(doc));
      }
    }),
    { numRuns: 40 },
  );
});

describe("several people at once", () => {
  it("have no id twice after an edit of their own, and end with the same text", () => {
    const deed = fc.record({
      writer: fc.nat(2),
      kind: fc.constantFrom("type", "split", "copy", "remove", "meet"),
      at: fc.nat(500),
    });
    fc.assert(
      fc.property(arbitraryContent, fc.array(deed, { maxLength: 25 }), (content, deeds) => {
        const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
        writeContent(docs[0] as Y.Doc, content);
        exchange(docs);
        const people = docs.map(openWriter);
        for (const { writer, kind, at } of deeds) {
          if (kind === "meet") exchange([docs[writer] as Y.Doc, docs[(writer + 1) % 3] as Y.Doc]);
          else edit(people[writer] as Writer, kind, at);
          if (kind === "type" || kind === "copy") expectUnique((people[writer] as Writer).state().doc);
        }
        exchange(docs);
        const [text, ...others] = docs.map(readContent);
        for (const other of others) expect(other).toEqual(text);
      }),
      { numRuns: 60 },
    );
  });
});

function edit(writer: Writer, kind: "type" | "split" | "copy" | "remove", at: number): void {
  const near = ({ doc }: EditorState) => Selection.near(doc.resolve(at % (doc.content.size + 1)));
  const blockOf = ({ doc }: EditorState) => doc.child(at % doc.childCount);
  switch (kind) {
    case "type":
      writer.apply((state) => state.tr.setSelection(near(state)).insertText("x"));
      break;
    case "split":
      writer.apply((state) => {
        const selection = near(state);
        return selection instanceof TextSelection ? state.tr.setSelection(selection) : null;
      });
      writer.run(splitBlock);
      break;
    case "copy":
      writer.apply((state) => state.tr.insert(0, blockOf(state)).setMeta("paste", true));
      break;
    case "remove":
      writer.apply((state) => (state.doc.childCount > 1 ? removeFirst(state) : null));
  }
}

function removeFirst({ tr, doc }: EditorState): Transaction {
  return tr.delete(0, doc.firstChild?.nodeSize ?? 0);
}

/** What two people who split one block at the same time leave: an id that stands twice. */
function giveSameId(doc: Y.Doc): void {
  const [first] = doc.getXmlFragment(BODY).toArray();
  (first as Y.XmlElement).setAttribute("id", "twice");
}

function idsIn(doc: Y.Doc): readonly unknown[] {
  return doc
    .getXmlFragment(BODY)
    .toArray()
    .map((block) => (block as Y.XmlElement).getAttribute("id"));
}

function exchange(docs: readonly Y.Doc[]): void {
  for (let round = 0; round < 2; round++)
    for (const one of docs)
      for (const other of docs)
        if (one !== other)
          Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)), "remote");
}
