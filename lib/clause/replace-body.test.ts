import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, paragraph } from "./blocks.ts";
import { diffWords } from "./diff-words.ts";
import { prepareEdit } from "./prepare-edit.ts";
import { readContent } from "./read-content.ts";
import { replaceBody } from "./replace-body.ts";
import { BODY } from "./schema.ts";
import { arbitraryContent, arbitraryRevision } from "./test/arbitrary-content.ts";
import { arbitraryDeeds, doDeed, exchangeAll, writers } from "./test/writers.ts";
import { writeContent } from "./write-content.ts";

test("after replacing the body it is the new content", () => {
  fc.assert(
    fc.property(arbitraryRevision, ([before, after]) => {
      const doc = docOf(before);
      replaceBody(doc, after);
      expect(readContent(doc)).toEqual(after);
    }),
    { numRuns: 30 },
  );
});

test("whatever stood in the body, even after a mess of edits, it can be replaced", () => {
  fc.assert(
    fc.property(arbitraryDeeds, arbitraryContent, (deeds, content) => {
      const docs = writers();
      for (const deed of deeds) doDeed(docs, deed);
      exchangeAll(docs);
      for (const doc of docs.slice(0, 1)) {
        replaceBody(doc, content);
        expect(readContent(doc)).toEqual(content);
      }
    }),
    { numRuns: 20 },
  );
});

test("replacing a body by itself changes nothing", () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      expect(prepareEdit(docOf(content), (copy) => replaceBody(copy, content))).toBeNull();
    }),
    { numRuns: 20 },
  );
});

test("words that stay are not written anew, and a colleague's edit in them survives", () => {
  const before = contentOf([
    paragraph({ text: "Each Party shall limit its tanks" }),
    paragraph({ text: "Second" }),
  ]);
  const after = contentOf([
    paragraph({ text: "Each Party shall reduce its tanks" }),
    paragraph({ text: "Second" }),
  ]);
  const doc = docOf(before);
  const colleague = new Y.Doc();
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc));
  textAt(colleague, 0).insert(4, " State");
  textAt(colleague, 1).insert(6, " paragraph");
  const edit = prepareEdit(doc, (copy) => replaceBody(copy, after));
  if (!edit) throw new Error("expected an edit");
  Y.applyUpdate(colleague, edit.bytes);
  expect(textAt(colleague, 0).toString()).toBe("Each State Party shall reduce its tanks");
  expect(textAt(colleague, 1).toString()).toBe("Second paragraph");
  expect(readContent(doc)).toEqual(before);
});

test.each([
  ["one two three", "one 2 three", "keep 4 delete 3 insert 1 keep 6"],
  ["one two", "one two", "keep 7"],
  ["", "new", "insert 3"],
  ["old", "", "delete 3"],
  ["a b c d e", "a x c y e", "keep 2 delete 1 insert 1 keep 3 delete 1 insert 1 keep 2"],
])("from %j to %j: %s", (before, after, script) => {
  expect(
    diffWords(before, after)
      .map(({ kind, length }) => `${kind} ${length}`)
      .join(" "),
  ).toBe(script);
});

test("an edit script gives the new text and is never longer than replacing everything", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", " ", "é", "😀", ","), { maxLength: 24 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      let [from, to, made] = [0, 0, ""];
      for (const { kind, length } of diffWords(before, after)) {
        if (kind === "keep") expect(before.slice(from, from + length)).toBe(after.slice(to, to + length));
        if (kind !== "delete") made += after.slice(to, to + length);
        if (kind !== "insert") from += length;
        if (kind !== "delete") to += length;
      }
      expect([from, to, made]).toEqual([before.length, after.length, after]);
    }),
    { numRuns: 75 },
  );
});

function docOf(content: Parameters<typeof writeContent>[1]): Y.Doc {
  const doc = new Y.Doc();
  writeContent(doc, content);
  return doc;
}

function textAt(doc: Y.Doc, index: number): Y.XmlText {
  const block = doc.getXmlFragment(BODY).get(index);
  const text = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error("no text there");
  return text;
}
