import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryContent } from "#lib/clause/test/arbitrary-content.ts";
import { findCollisions, type ProposalInText } from "./collisions.ts";
import { ID, suggested } from "./test/suggested.ts";
import { idsIn } from "./text-with-proposal.ts";

const a: ProposalInText = { proposalId: "a", own: new Set([ID.a1, ID.a2]) };
const b: ProposalInText = { proposalId: "b", own: new Set([ID.b1]) };

test.each([
  ["words that touch", "shall not exceed {a1-480 }{b1-launchers}", ["480 launchers"]],
  ["the same word", "shall {a1-not exceed}{b1+ ever} 480", ["not exceed"]],
  ["overlapping words", "a {a1-b}{b1+x}{a1- c} d", ["b c"]],
  ["two insertions at one place", "shall{a1+ together}{b1+ jointly} exceed", ["shall exceed"]],
  ["two places in one word", "launch{a1+ed}er{b1+s} count", ["launcher"]],
  ["words that only stand near", "{a1-One} and {b1-two}", []],
])("%s", (_name, text, words) => {
  const found = findCollisions(suggested(text, "{b1-Another paragraph}"), a, [a, b]);
  expect(found).toEqual(words.map((each) => ({ proposalId: "b", words: each })));
});

test("who collides with whom does not depend on who asks", () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      const ids = [...idsIn(content)];
      const one = { proposalId: "one", own: new Set(ids.slice(0, 1)) };
      const other = { proposalId: "other", own: new Set(ids.slice(1)) };
      const words = (each: ProposalInText, against: ProposalInText) =>
        findCollisions(content, each, [against]).map((found) => found.words);
      expect(words(one, other)).toEqual(words(other, one));
    }),
    { numRuns: 40 },
  );
});
