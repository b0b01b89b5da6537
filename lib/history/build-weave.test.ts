import fc from "fast-check";
import { expect, test } from "vitest";
import { readContent } from "#lib/clause/read-content.ts";
import { buildWeave } from "./build-weave.ts";
import { replay } from "./replay.ts";
import { arbitrarySession } from "./test/recorded-session.ts";
import { contentAt } from "./weave.ts";

test("the weave reads at every revision as the replayed log", () => {
  fc.assert(
    fc.property(arbitrarySession, ({ rows }) => {
      const weave = buildWeave(rows);
      for (let revision = 0; revision <= rows.length; revision++) {
        const doc = replay({ checkpoint: null, rows: rows.slice(0, revision).map(({ bytes }) => bytes) });
        expect(contentAt(weave, revision)).toEqual(readContent(doc));
        doc.destroy();
      }
    }),
    { numRuns: 25 },
  );
});
