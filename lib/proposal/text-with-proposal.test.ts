import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashContent } from "#lib/clause/project.ts";
import { arbitraryContent } from "#lib/clause/test/arbitrary-content.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { ID, linesOf, suggested } from "./test/suggested.ts";
import { idsIn, textAsAccepted, textWithProposal } from "./text-with-proposal.ts";

const own = new Set([ID.a1, ID.a2]);
const live = suggested(
  "Each Party {a1-shall}{a1+should} notify{b1+ early} every other.",
  "A notice is public.{a2+¶}{a2+It is kept.}",
);

describe("a clause with one proposal", () => {
  const text = textWithProposal(live, { own });

  test("has its changes and nobody else's", () => {
    expect(text).toEqual(
      suggested(
        "Each Party {a1-shall}{a1+should} notify every other.",
        "A notice is public.{a2+¶}{a2+It is kept.}",
      ),
    );
  });

  test("reads as if they had happened", () => {
    expect(linesOf(textAsAccepted(text))).toEqual([
      "Each Party should notify every other.",
      "A notice is public.",
      "It is kept.",
    ]);
  });

  test("stands on the negotiating text", () => expect(hashContent(text)).toBe(hashContent(live)));
});

test("a sub-amendment stands on its parent's text", () => {
  const amended = suggested("Each Party {a1-shall}{a1+should, if it }{b1+so }{a1+wishes,} notify.");
  const sub = textWithProposal(amended, { own: new Set([ID.b1]), base: new Set([ID.a1]) });
  expect(linesOf(withoutSuggestions(sub))).toEqual(["Each Party should, if it wishes, notify."]);
  expect(linesOf(textAsAccepted(sub))).toEqual(["Each Party should, if it so wishes, notify."]);
});

test("a join accepted makes one block of two", () => {
  const [first, second] = suggested("One,", " two.").content;
  if (!first || !second) throw new Error("two paragraphs");
  const joins = [{ type: "deletion", attrs: { id: ID.a1, by: "a" } }] as const;
  const joined = textAsAccepted({ type: "doc", content: [first, { ...second, joins }] });
  expect(linesOf(joined)).toEqual(["One, two."]);
});

test("accepted text has no suggestions, and a text without any stays what it is", () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      const accepted = textAsAccepted(content);
      expect(idsIn(accepted).size).toBe(0);
      expect(textAsAccepted(accepted)).toBe(accepted);
    }),
    { numRuns: 40 },
  );
});
