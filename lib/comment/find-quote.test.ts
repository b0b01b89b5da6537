import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { THING, wordsIn } from "./anchor.ts";
import { findQuote } from "./find-quote.ts";

const LINES = [
  { id: "b1", text: "Each Party shall notify the others." },
  { id: "b2", text: `Under ${THING} each Party shall notify nobody.` },
  { id: "b3", text: "It shall do so in writing." },
];

describe("quoted words whose place was lost", () => {
  test.each<[string, { quote: string; blockId: string }, string | null, number]>([
    ["are found in their block", { quote: "Party shall", blockId: "b2" }, "Party shall", 1],
    [
      "are found in another block, if they stand there once",
      { quote: "in writing", blockId: "b1" },
      "in writing",
      2,
    ],
    ["are not guessed between two blocks", { quote: "shall notify", blockId: "b9" }, null, -1],
    ["are gone", { quote: "shall not", blockId: "b1" }, null, -1],
    ["may hold a reference", { quote: `Under ${THING} each`, blockId: "b2" }, `Under ${THING} each`, 1],
    ["are nothing to look for if they are a reference alone", { quote: THING, blockId: "b2" }, null, -1],
    ["may reach over blocks", { quote: "nobody.\nIt shall", blockId: "b2" }, "nobody.\nIt shall", 1],
  ])("%s", (_name, quoted, words, block) => {
    const found = findQuote(LINES, quoted);
    expect(found && wordsIn(LINES, found)).toBe(words);
    expect(found?.from.block ?? -1).toBe(block);
  });

  test("what is found reads as what was sought", () => {
    const text = fc.stringMatching(/^[ab ]{0,6}$/);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), text, (texts, quote) => {
        const lines = texts.map((each, i) => ({ id: `b${i}`, text: each }));
        const found = findQuote(lines, { quote, blockId: "b0" });
        if (found) expect(wordsIn(lines, found)).toBe(quote);
        else if (quote.trim() !== "") expect(texts[0]).not.toBe(quote);
      }),
      { numRuns: 100 },
    );
  });
});
