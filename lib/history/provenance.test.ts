import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, paragraph, run } from "#lib/clause/blocks.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { buildWeave } from "./build-weave.ts";
import { claim } from "./claims.ts";
import { provenanceOf } from "./provenance.ts";
import { rowsOf } from "./test/edited-text.ts";
import { arbitrarySession } from "./test/recorded-session.ts";
import { contentAt, standsAt, type Weave } from "./weave.ts";
import type { WordFacts } from "./word-facts.ts";

const NOTHING: WordFacts = { suggested: new Map(), acts: [] };

/** "ann: Each Party", one line for each run of words. */
function told(weave: Weave, revision = weave.revision, facts = NOTHING): readonly string[] {
  return provenanceOf(weave, revision, facts).flatMap(({ words }) =>
    words.map(({ first, text, replaced }) => `${first.userId}: ${text}${replaced && ` (${replaced})`}`),
  );
}

test("tells every word of any text once, in its place, and who wrote it", () => {
  fc.assert(
    fc.property(arbitrarySession, ({ rows, from }) => {
      const weave = buildWeave(rows);
      for (const revision of [from, rows.length]) {
        const { content } = contentAt(weave, revision);
        const blocks = provenanceOf(weave, revision, NOTHING);
        expect(blocks.map(({ words }) => words.map(({ text }) => text).join(""))).toEqual(
          content.slice(0, blocks.length).map((block) => blockPlainText(block)),
        );
        for (const { words, length } of blocks) {
          expect(words.map((each) => each.to - each.from)).toEqual(words.map(({ text }) => text.length));
          expect(words.reduce((end, each) => (each.from === end ? each.to : -1), 0)).toBe(length);
        }
        const authors = blocks.flatMap(({ words }) =>
          words.flatMap(({ text, first }) => [...text].map(() => first.userId)),
        );
        expect(authors).toEqual(
          weave.tokens.flatMap((token) =>
            token.kind === "text" && standsAt(token, revision)
              ? [...token.text].map(() => token.first.userId)
              : [],
          ),
        );
      }
    }),
    { numRuns: 15 },
  );
});

describe("words of a sentence", () => {
  const weave = buildWeave(
    rowsOf([
      ["ann", "Each Party shall notify."],
      ["ben", "Each Party shall promptly notify."],
      ["cy", "Each Party may promptly notify."],
    ]),
  );

  test("are told with their authors and what they replaced", () => {
    expect(told(weave)).toEqual([
      "ann: Each Party ",
      "cy: may (shall)",
      "ann:  ",
      "ben: promptly ",
      "ann: notify.",
    ]);
    expect(told(weave, 2)).toEqual(["ann: Each Party shall ", "ben: promptly ", "ann: notify."]);
  });

  test("are told with the acts whose text had them", () => {
    const acts = [
      { key: "vote", revision: 2 },
      { key: "gavel", revision: 3 },
    ];
    const [block] = provenanceOf(weave, 3, { ...NOTHING, acts });
    expect(block?.words.map(({ text, acts: had }) => [text, had])).toEqual([
      ["Each Party ", ["vote", "gavel"]],
      ["may", ["gavel"]],
      [" ", ["vote", "gavel"]],
      ["promptly ", ["vote", "gavel"]],
      ["notify.", ["vote", "gavel"]],
    ]);
  });
});

test("words that stood elsewhere before keep their acts", () => {
  const rows = rowsOf([
    ["ann", "Each Party shall notify."],
    ["ben", "Each Party."],
    ["cy", "Each Party shall notify."],
  ]);
  const weave = buildWeave(rows);
  const acts = [{ key: "vote", revision: 1 }];
  const [block] = provenanceOf(weave, 3, { ...NOTHING, acts });
  expect(
    block?.words.map(({ text, first, placed, acts: had }) => [text, first.userId, placed?.userId, had]),
  ).toEqual([
    ["Each Party", "ann", undefined, ["vote"]],
    [" shall notify", "ann", "cy", ["vote"]],
    [".", "ann", undefined, ["vote"]],
  ]);
});

test("words of a suggestion name it, open or settled", () => {
  const mark = { type: "insertion", attrs: { id: "00000000-0000-4000-8000-000000000001", by: "a" } } as const;
  const suggested = contentOf([paragraph({ text: [run("Each "), run("State ", mark), run("Party.")] })]);
  const weave = buildWeave(
    rowsOf([
      ["ann", suggested],
      ["ann", "Each State Party."],
    ]),
  );
  const of = (revision: number, facts = NOTHING) =>
    provenanceOf(weave, revision, facts)[0]?.words.map(({ text, suggestionId }) => [text, suggestionId]);
  expect(of(1)).toEqual([
    ["Each ", null],
    ["State ", mark.attrs.id],
    ["Party.", null],
  ]);
  const token = weave.tokens.find((each) => each.kind === "text" && each.text.includes("State"));
  if (token?.kind !== "text") throw new Error("the words stand");
  const settled: WordFacts["suggested"] = new Map();
  claim(
    settled,
    { client: token.id.client, clock: token.id.clock + token.text.indexOf("State"), length: 6 },
    "one",
  );
  expect(of(2)).toEqual([["Each State Party.", null]]);
  expect(of(2, { suggested: settled, acts: [] })).toEqual([
    ["Each ", null],
    ["State ", "one"],
    ["Party.", null],
  ]);
});
