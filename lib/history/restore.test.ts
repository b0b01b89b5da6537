import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Block } from "#lib/clause/content.ts";
import { prepareEdit } from "#lib/clause/prepare-edit.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { arbitraryRevision } from "#lib/clause/test/arbitrary-content.ts";
import { writeContent } from "#lib/clause/write-content.ts";
import { mergeStates } from "./merge-states.ts";
import { copyOf, replay } from "./replay.ts";
import { restore } from "./restore.ts";
import { arbitrarySession } from "./test/recorded-session.ts";

test("a restore gives the text of any earlier moment, and writes nothing it need not", () => {
  fc.assert(
    fc.property(arbitrarySession, ({ rows, from }) => {
      const bytes = rows.map((row) => row.bytes);
      const earlier = replay({ checkpoint: null, rows: bytes.slice(0, from) });
      const live = replay({ checkpoint: null, rows: bytes });
      const kept = keptLength(live, earlier);
      const present = copyOf(live);
      const edit = prepareEdit(live, (copy) => restore(copy, earlier));
      if (edit) Y.applyUpdate(live, edit.bytes);
      expect(readContent(live)).toEqual(readContent(earlier));
      expect(keptLength(live, present)).toBe(kept);
    }),
    { numRuns: 25 },
  );
});

test("one paragraph comes back alone, at its place, and nothing else is touched", () => {
  fc.assert(
    fc.property(arbitrarySession, fc.nat(100), ({ rows, from }, choice) => {
      const bytes = rows.map((row) => row.bytes);
      const earlier = replay({ checkpoint: null, rows: bytes.slice(0, from) });
      const live = replay({ checkpoint: null, rows: bytes });
      const [then, now] = [earlier, live].map((doc) => writtenBlocks(doc)) as [Block[], Block[]];
      const wanted = then[choice % then.length];
      if (!wanted) return;
      const { id } = wanted.attrs;
      const others = (blocks: typeof now) => blocks.filter(({ attrs }) => attrs.id !== id);
      restore(live, earlier, id);
      const content = writtenBlocks(live);
      expect(others(content)).toEqual(others(now));
      expect(content.find(({ attrs }) => attrs.id === id)).toEqual(wanted);
      const shared = (blocks: typeof now) =>
        blocks
          .map(({ attrs }) => attrs.id)
          .filter((each) => [...then, ...content].filter(({ attrs }) => attrs.id === each).length === 2);
      expect(shared(content)).toEqual(shared(then));
    }),
    { numRuns: 25 },
  );
});

test("marks, references and places come back too", () => {
  fc.assert(
    fc.property(arbitraryRevision, ([before, after]) => {
      const live = new Y.Doc();
      writeContent(live, before);
      const earlier = copyOf(live);
      replaceBody(live, after);
      restore(live, earlier);
      expect(readContent(live)).toEqual(before);
    }),
    { numRuns: 20 },
  );
});

test("restoring the present changes nothing", () => {
  fc.assert(
    fc.property(arbitrarySession, ({ rows }) => {
      const live = replay({ checkpoint: null, rows: rows.map((row) => row.bytes) });
      expect(prepareEdit(live, (copy) => restore(copy, live))).toBeNull();
    }),
    { numRuns: 15 },
  );
});

/** The blocks of a text; none where nothing is written. */
function writtenBlocks(doc: Y.Doc): Block[] {
  return readContent(doc).content.filter(({ attrs }) => attrs.id !== "empty");
}

/** Characters of the earlier text that are still the same items in the later one. */
function keptLength(later: Y.Doc, earlier: Y.Doc): number {
  return mergeStates(earlier, later).reduce(
    (sum, { token, note }) => sum + (note.fate === "kept" && token.kind === "text" ? token.text.length : 0),
    0,
  );
}
