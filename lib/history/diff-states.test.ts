import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, paragraph, referenceTo, run } from "#lib/clause/blocks.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { BODY } from "#lib/clause/schema.ts";
import { arbitraryRevision } from "#lib/clause/test/arbitrary-content.ts";
import { writeContent } from "#lib/clause/write-content.ts";
import { type DiffBlock, diffStates, isChanged } from "./diff-states.ts";
import { copyOf, replay } from "./replay.ts";
import { arbitrarySession } from "./test/recorded-session.ts";
import { sideOf } from "./test/side-of.ts";

test("kept and inserted is the later text, kept and deleted the earlier, after any concurrent edits", () => {
  fc.assert(
    fc.property(arbitrarySession, ({ rows, from, to }) => {
      const bytes = rows.map((row) => row.bytes);
      const before = replay({ checkpoint: null, rows: bytes.slice(0, from) });
      const after = replay({ checkpoint: Y.encodeStateAsUpdate(before), rows: bytes.slice(from, to) });
      const diff = diffStates(before, after);
      if (before.getXmlFragment(BODY).length > 0)
        expect(sideOf(diff, "before")).toEqual(readContent(before).content);
      if (after.getXmlFragment(BODY).length > 0)
        expect(sideOf(diff, "after")).toEqual(readContent(after).content);
    }),
    { numRuns: 60 },
  );
});

test("the same holds for marks, references and blocks of every kind", () => {
  fc.assert(
    fc.property(arbitraryRevision, ([earlier, later]) => {
      const before = new Y.Doc();
      writeContent(before, earlier);
      const after = copyOf(before);
      replaceBody(after, later);
      const diff = diffStates(before, after);
      expect(sideOf(diff, "before")).toEqual(earlier.content);
      expect(sideOf(diff, "after")).toEqual(later.content);
    }),
    { numRuns: 40 },
  );
});

test("between a moment and itself nothing has changed", () => {
  fc.assert(
    fc.property(arbitrarySession, ({ rows }) => {
      const doc = replay({ checkpoint: null, rows: rows.map((row) => row.bytes) });
      expect(diffStates(copyOf(doc), doc).some(isChanged)).toBe(false);
    }),
    { numRuns: 15 },
  );
});

test("deleted text stands where it stood, marks and places that changed are named", () => {
  const before = new Y.Doc();
  writeContent(
    before,
    contentOf([
      paragraph({ text: [run("Each Party shall limit "), referenceTo("c9"), run(" tanks")], level: 1 }),
      paragraph({ text: "Dropped", level: 1 }),
      paragraph({ text: "Moved in", level: 1 }),
    ]),
  );
  const after = copyOf(before);
  const changed = contentOf([
    paragraph({
      text: [
        run("Each State shall "),
        run("limit", { type: "strong" }),
        run(" "),
        referenceTo("c8"),
        run(" tanks"),
      ],
    }),
    paragraph({ text: "Dropped" }),
    paragraph({ text: "Moved in", level: 2 }),
  ]);
  replaceBody(after, { ...changed, content: changed.content.filter((_, index) => index !== 1) });
  expect(shown(diffStates(before, after))).toEqual([
    "kept: Each [-Party-]{+State+} shall *limit* [-«c9»-]{+«c8»+} tanks (level 1→0) (numbered true→false)",
    "deleted: [-Dropped-]",
    "kept: Moved in (level 1→2)",
  ]);
});

test("a state that does not contain the earlier one is refused", () => {
  const one = new Y.Doc();
  writeContent(one, contentOf([]));
  expect(() => diffStates(one, new Y.Doc())).toThrow(RangeError);
});

/** A difference as one line a block: [-deleted-], {+inserted+}, *changed marks*. */
function shown(diff: readonly DiffBlock[]): readonly string[] {
  const signs = { kept: ["", ""], inserted: ["{+", "+}"], deleted: ["[-", "-]"] } as const;
  return diff.map(({ fate, runs, changes }) => {
    const text = runs.map(({ fate: its, inline, marksBefore }) => {
      const words =
        inline.type === "text"
          ? inline.text
          : inline.type === "reference"
            ? `«${inline.attrs.target}»`
            : "\n";
      const [open, close] = signs[its];
      return open + (marksBefore ? `*${words}*` : words) + close;
    });
    const places = changes.map(({ name, before, after }) => ` (${name} ${before}→${after})`);
    return `${fate}: ${text.join("").replaceAll("-][-", "").replaceAll("+}{+", "")}${places.join("")}`;
  });
}
