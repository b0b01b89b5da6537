import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "#lib/clause/content.ts";
import { buildWeave } from "./build-weave.ts";
import { searchEver } from "./search-ever.ts";
import { fold } from "./search-pattern.ts";
import { rowsOf } from "./test/edited-text.ts";
import { arbitrarySession } from "./test/recorded-session.ts";
import { contentAt, type Weave } from "./weave.ts";

/** How often a phrase stands in the text of a revision, by reading it. */
function countAt(weave: Weave, revision: number, phrase: string): number {
  const wanted = fold(phrase);
  return contentAt(weave, revision)
    .content.map(wordsOf)
    .reduce((sum, words) => sum + [...words].filter((_, at) => words.startsWith(wanted, at)).length, 0);
}

function wordsOf({ content = [] }: Block): string {
  const words = content.map((inline) => (inline.type === "text" ? inline.text : "\u0001")).join("");
  return fold(words).replace(/ +/g, " ");
}

test("finds at every revision of any session what reading its text finds", () => {
  fc.assert(
    fc.property(
      arbitrarySession,
      fc.constantFrom("ab", "a", "abc", "aa", "c a", "new", "W 1", "bab"),
      ({ rows }, phrase) => {
        const weave = buildWeave(rows);
        const { found } = searchEver(weave, phrase, { limit: 10_000 });
        for (let revision = 0; revision <= rows.length; revision++) {
          const there = found.filter(({ from, to }) => from <= revision && revision < to);
          expect(there).toHaveLength(countAt(weave, revision, phrase));
        }
        for (const { text } of found) expect(fold(text).replace(/ +/g, " ")).toBe(fold(phrase));
      },
    ),
    { numRuns: 25 },
  );
});

test("a phrase is found again where it begins again at once", () => {
  const weave = buildWeave(rowsOf([["ann", "banana"]]));
  expect(searchEver(weave, "a").found).toHaveLength(3);
  expect(searchEver(weave, "ana").found).toHaveLength(2);
  expect(searchEver(buildWeave(rowsOf([["ann", "aaa"]])), "a").found).toHaveLength(3);
});

describe("a phrase that went", () => {
  const weave = buildWeave(
    rowsOf([
      ["ann", "Each Party shall notify."],
      ["ben", "Each Party shall promptly notify."],
      ["cy", "Each Party should promptly notify."],
      ["cy", "Each Party should notify."],
    ]),
  );

  test.each([
    ["shall notify", 1, 2, ["ann"], "ben"],
    ["PARTY  shall\n", 1, 3, ["ann"], "cy"],
    ["promptly notify", 2, 4, ["ben", "ann"], "cy"],
    ["notify.", 1, Number.POSITIVE_INFINITY, ["ann"], undefined],
  ])("%s", (phrase, from, to, writers, ender) => {
    const { found } = searchEver(weave, phrase);
    expect(found).toMatchObject([{ from, to }]);
    expect(found[0]?.writtenBy.map(({ userId }) => userId)).toEqual(writers);
    expect(found[0]?.endedBy?.userId).toBe(ender);
  });

  test("is told with the words around it as it stood last", () => {
    expect(searchEver(weave, "promptly").found).toMatchObject([
      { before: "Each Party should ", text: "promptly", after: " notify." },
    ]);
  });

  test("alone where only what is gone is asked for", () => {
    const gone = searchEver(weave, "shall", { which: "gone" });
    expect(gone.found).toMatchObject([{ from: 1, to: 3 }]);
    expect(searchEver(weave, "notify", { which: "gone" }).found).toEqual([]);
  });

  test("nothing is found of nothing, and no more than is asked for", () => {
    expect(searchEver(weave, " ").found).toEqual([]);
    expect(searchEver(weave, "t", { limit: 2 })).toMatchObject({ isCut: true, found: [{}, {}] });
  });
});
