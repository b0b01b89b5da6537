import fc from "fast-check";
import { expect, test } from "vitest";
import { readContent } from "#lib/clause/read-content.ts";
import { readJson } from "#lib/clause/read-json.ts";
import { arbitraryDeeds, Session, wordsIn } from "../test/writers.ts";

test("whoever brackets, lifts, chooses and types at once ends with one text, and no word is lost", () => {
  fc.assert(
    fc.property(arbitraryDeeds, (deeds) => {
      const session = new Session();
      for (const deed of deeds) session.do(deed);
      session.end();
      const [first, ...others] = session.docs.map(readContent);
      if (!first) throw new Error("no replica");
      for (const other of others) expect(other).toEqual(first);
      expect(readJson(first)).toEqual(first);

      const present = new Set(wordsIn(first));
      const lost = [...session.typed].filter(
        ([word, paragraph]) =>
          !present.has(word) && !session.taken.has(word) && !session.taken.has(paragraph),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
