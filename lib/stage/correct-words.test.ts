import { describe, expect, test } from "vitest";
import type { ClauseContent, Inline } from "#lib/clause/content.ts";
import { type Correction, correctWords, countPlaces } from "./correct-words.ts";

const run = (text: string, isStrong = false): Inline => ({
  type: "text",
  text,
  ...(isStrong && { marks: [{ type: "strong" }] }),
});
const textOf = (...inlines: readonly Inline[]): ClauseContent => ({
  type: "doc",
  content: [
    { type: "paragraph", attrs: { id: "p", level: 0, numbered: false, numberAs: "" }, content: inlines },
    { type: "heading", attrs: { id: "h" }, content: [run("teh end")] },
  ],
});
const of = (from: string, to = ""): Correction => ({ blockId: "p", from, to });

describe("an editorial correction", () => {
  test.each([
    ["teh", 1],
    ["e", 4],
    ["end", 0],
    ["", 0],
    ["teh Parties", 0],
  ])("%j stands in %d places", (from, places) => {
    expect(countPlaces(textOf(run("teh "), run("Parties agree", true)), of(from))).toBe(places);
  });

  test("changes the words where they stand and keeps their marks", () => {
    const content = textOf(run("in "), run("teh", true), run(" end"));
    expect(correctWords(content, of("teh", "the"))).toEqual(
      textOf(run("in "), run("the", true), run(" end")),
    );
  });

  test("may take words away; what reads like a pattern is only words", () => {
    expect(correctWords(textOf(run("a "), run("b", true)), of("b"))).toEqual(textOf(run("a ")));
    expect(correctWords(textOf(run("pay $ now")), of("$", "$&"))).toEqual(textOf(run("pay $& now")));
  });
});
