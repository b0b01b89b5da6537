import fc from "fast-check";
import { expect, test } from "vitest";
import { readContent } from "#lib/clause/read-content.ts";
import { buildWeave } from "./build-weave.ts";
import { replay } from "./replay.ts";
import { arbitraryActs, perform } from "./test/authored-session.ts";
import { contentAt, standsAt } from "./weave.ts";

test("who first wrote a word is known through moves, undo, redo and restores, and no word stands twice", () => {
  fc.assert(
    fc.property(arbitraryActs, (acts) => {
      const { rows, authors, alone } = perform(acts);
      const weave = buildWeave(rows);
      for (let revision = 0; revision <= rows.length; revision += 3) {
        const doc = replay({ checkpoint: null, rows: rows.slice(0, revision).map(({ bytes }) => bytes) });
        expect(contentAt(weave, revision)).toEqual(readContent(doc));
        const roots = new Set<string>();
        for (const token of weave.tokens) {
          if (token.kind !== "text" || !standsAt(token, revision)) continue;
          for (const [index, character] of [...token.text].entries()) {
            const known = [authors.get(character), ...(alone.get(character) ?? [])];
            expect(known).toContain(token.first.userId);
            const root = `${token.root.client}/${token.root.clock + index}`;
            expect(roots).not.toContain(root);
            roots.add(root);
          }
        }
      }
    }),
    { numRuns: 8 },
  );
});
