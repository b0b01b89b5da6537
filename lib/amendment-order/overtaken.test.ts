import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryContent } from "#lib/clause/test/arbitrary-content.ts";
import { suggested } from "#lib/proposal/test/suggested.ts";
import { idsIn, textWithProposal } from "#lib/proposal/text-with-proposal.ts";
import { overtakingOf } from "./overtaken.ts";

const on = (...lines: readonly string[]) => new Map([["article", suggested(...lines)]]);

test.each([
  [
    "the same words changed otherwise",
    "in {a1-thirty}{a1+ninety} days",
    "in {b1-thirty}{b1+sixty} days",
    "WHOLLY",
    ["thirty"],
  ],
  [
    "the same change",
    "in {a1-thirty}{a1+ninety} days",
    "in {b1-thirty}{b1+ninety} days",
    "WHOLLY",
    ["thirty"],
  ],
  [
    "words of a text that is deleted",
    "It may{a1-, in thirty days,} go.",
    "It may, in {b1-thirty}{b1+ten} days, go.",
    "WHOLLY",
    ["thirty"],
  ],
  [
    "an insertion in a text that is deleted",
    "It may{a1-, in thirty days,} go.",
    "It may, in thirty{b1+ working} days, go.",
    "WHOLLY",
    ["thirty days,"],
  ],
  [
    "a deletion of more than was changed",
    "It may, in {a1-thirty}{a1+ten} days, go.",
    "It may{b1-, in thirty days,} go.",
    "PARTLY",
    [", in thirty days,"],
  ],
  [
    "more words in the place of the same",
    "at least {a1-one}{a1+two} members",
    "{b1-at least one}{b1+all three} members",
    "WHOLLY",
    ["at least one"],
  ],
  [
    "one change of two",
    "{a1-shall}{a1+may} go in thirty days",
    "{b1-shall}{b1+should} go in {b1-thirty}{b1+ten} days",
    "PARTLY",
    ["shall"],
  ],
  ["two insertions at one place", "It goes{a1+ soon}.", "It goes{b1+ late}.", "NOT", []],
  ["the same insertion", "It goes{a1+ soon}.", "It goes{b1+ soon}.", "WHOLLY", ["goes."]],
  ["other words", "{a1-shall}{a1+may} go in thirty days", "shall go in {b1-thirty}{b1+ten} days", "NOT", []],
  [
    "the same place in another text",
    "in {a1-thirty}{a1+ninety} days",
    "after {b1-thirty}{b1+sixty} days",
    "NOT",
    [],
  ],
] as const)("%s", (_name, adopted, other, extent, words) => {
  expect(overtakingOf(on(adopted), on(other))).toEqual({ extent, words });
});

test("what is in an article that the adopted one leaves alone is not overtaken", () => {
  const text = suggested("in {a1-thirty}{a1+ninety} days");
  const both = new Map([
    ["one", text],
    ["other", text],
  ]);
  expect(overtakingOf(new Map([["one", text]]), both).extent).toBe("PARTLY");
  expect(overtakingOf(both, new Map([["one", text]])).extent).toBe("WHOLLY");
});

test("a proposal is wholly overtaken by itself, and never by one that changes nothing", () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      const own = textWithProposal(content, { own: new Set([...idsIn(content)].slice(0, 1)) });
      const texts = new Map([["article", own]]);
      const isChanged = idsIn(own).size > 0;
      expect(overtakingOf(texts, texts).extent).toBe(isChanged ? "WHOLLY" : "NOT");
      expect(overtakingOf(new Map(), texts).extent).toBe("NOT");
    }),
    { numRuns: 30 },
  );
});
