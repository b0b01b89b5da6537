import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, paragraph, referenceTo, run } from "#lib/clause/blocks.ts";
import { BODY } from "#lib/clause/schema.ts";
import { writeContent } from "#lib/clause/write-content.ts";
import { anchorOf, linesOf, resolveAnchor, THING, wordsIn } from "./anchor.ts";
import { anchorWords } from "./anchor-words.ts";

function article(): Y.Doc {
  const doc = new Y.Doc();
  writeContent(
    doc,
    contentOf([
      paragraph({ text: "Each Party shall notify the others.", level: 1 }),
      paragraph({ text: [run("It follows "), referenceTo("a5"), run(" and no other rule.")], level: 1 }),
      paragraph({ text: "The last one.", level: 1 }),
    ]),
  );
  return doc;
}

function textAt(doc: Y.Doc, block: number, child = 0): Y.XmlText {
  return (doc.getXmlFragment(BODY).get(block) as Y.XmlElement).get(child) as Y.XmlText;
}

/** The commented words after an edit; null: gone. */
function after(words: string, edit: (doc: Y.Doc) => void): string | null {
  const doc = article();
  const anchor = anchorWords(doc, words)?.anchor;
  edit(doc);
  const span = anchor && resolveAnchor(doc, anchor);
  return span ? wordsIn(linesOf(doc), span) : null;
}

describe("the words that an anchor holds", () => {
  const at = "Each Party ".length;
  test.each<[string, string, (doc: Y.Doc) => void, string | null]>([
    ["stay the same when nothing happens", "shall notify", () => undefined, "shall notify"],
    [
      "move with what is typed before them",
      "shall notify",
      (d) => textAt(d, 0).insert(0, "1. "),
      "shall notify",
    ],
    [
      "leave out what is typed right before",
      "shall notify",
      (d) => textAt(d, 0).insert(at, "X"),
      "shall notify",
    ],
    [
      "leave out what is typed right after",
      "shall notify",
      (d) => textAt(d, 0).insert(at + 12, "X"),
      "shall notify",
    ],
    [
      "take in what is typed inside",
      "shall notify",
      (d) => textAt(d, 0).insert(at + 5, " not"),
      "shall not notify",
    ],
    ["become shorter", "shall notify", (d) => textAt(d, 0).delete(at, 6), "notify"],
    ["are gone when all of them are deleted", "shall notify", (d) => textAt(d, 0).delete(at, 12), null],
    ["are gone with their block", "shall notify", (d) => d.getXmlFragment(BODY).delete(0, 1), null],
    ["move with a block before them", "The last", (d) => d.getXmlFragment(BODY).delete(0, 1), "The last"],
    [
      "reach over a reference",
      `follows ${THING} and`,
      (d) => textAt(d, 1).insert(0, "X "),
      `follows ${THING} and`,
    ],
    ["may be a reference alone", THING, (d) => textAt(d, 1).insert(0, "X "), THING],
    ["may be the whole of a block", "The last one.", (d) => textAt(d, 2).insert(13, "X"), "The last one."],
  ])("%s", (_name, words, edit, expected) => {
    expect(after(words, edit)).toBe(expected);
  });

  test("may reach over several blocks", () => {
    const doc = article();
    const span = { from: { block: 0, offset: 28 }, to: { block: 2, offset: 3 } };
    const anchor = anchorOf(doc, span);
    expect(anchor && resolveAnchor(doc, anchor)).toEqual(span);
    expect(wordsIn(linesOf(doc), span)).toBe(`others.\nIt follows ${THING} and no other rule.\nThe`);
  });

  test.each([
    ["no base64", "§§"],
    ["nothing", ""],
    ["of another text", "AAEBBA=="],
    ["cut short", "AQ=="],
  ])("are none for an anchor that is %s", (_name, encoded) => {
    expect(resolveAnchor(article(), { from: encoded, to: encoded })).toBeNull();
  });

  test("are none for a span that is empty or backwards", () => {
    const point = { block: 0, offset: 3 };
    expect(anchorOf(article(), { from: point, to: point })).toBeNull();
    expect(anchorOf(article(), { from: { block: 1, offset: 0 }, to: point })).toBeNull();
    expect(anchorOf(article(), { from: point, to: { block: 9, offset: 0 } })).toBeNull();
  });
});

test("an anchor finds its own span again, on every replica", () => {
  const lengths = linesOf(article()).map(({ text }) => text.length);
  const point = fc
    .nat(lengths.length - 1)
    .chain((block) => fc.record({ block: fc.constant(block), offset: fc.nat(lengths[block] ?? 0) }));
  const doc = article();
  const replica = new Y.Doc();
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc));
  fc.assert(
    fc.property(point, point, (from, to) => {
      const span = { from, to };
      const anchor = anchorOf(doc, span);
      if (anchor === null) return;
      expect(resolveAnchor(replica, anchor)).toEqual(span);
    }),
    { numRuns: 60 },
  );
});
