import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import type { Block, ClauseContent, Inline } from "#lib/clause/content.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { hashContent } from "#lib/clause/project.ts";
import { arbitraryContent } from "#lib/clause/test/arbitrary-content.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { acceptSuggestions } from "./accept-suggestions.ts";
import { readSuggestions } from "./read-suggestions.ts";
import { rejectSuggestions } from "./reject-suggestions.ts";
import { suggestWords } from "./suggest-words.ts";
import { turnIntoBracket, turnIntoOptions } from "./turn-suggestion.ts";
import { viewText } from "./views.ts";

const id = (end: number) => `00000000-0000-4000-8000-${String(end).padStart(12, "0")}`;
const PLAIN = contentOf([paragraph({ text: "Each Party shall notify the others within seven days." })]);

/** The words with what is suggested and contested: {-gone-}, {+new+}, [bracketed], <1:option>. */
function shown({ content }: ClauseContent): string {
  return content.map((block: Block) => (block.content ?? []).map(shownInline).join("")).join("|");
}

function shownInline(inline: Inline): string {
  const text = inline.type === "text" ? inline.text : "¶";
  return (inline.marks ?? []).reduce((inner, mark) => {
    if (mark.type === "insertion") return `{+${inner}+}`;
    if (mark.type === "deletion") return `{-${inner}-}`;
    if (mark.type === "option") return `<${mark.attrs.id}:${inner}>`;
    return mark.type === "bracket" ? `[${inner}]` : inner;
  }, text);
}

const both = suggestWords(suggestWords(PLAIN, { id: id(1), by: "a", from: "seven", to: "five" }), {
  id: id(2),
  by: "b",
  from: "shall",
  to: "must",
});

describe("one suggestion beside another", () => {
  const accepted = acceptSuggestions(both, new Set([id(1)]));
  const rejected = rejectSuggestions(both, new Set([id(1)]));

  test("accepted, the other stays one", () => {
    expect(shown(accepted)).toBe("Each Party {-shall-}{+must+} notify the others within five days.");
  });

  test("rejected, it is as if it had never been made", () => {
    expect(rejected).toEqual(suggestWords(PLAIN, { id: id(2), by: "b", from: "shall", to: "must" }));
    expect(hashContent(rejected)).toBe(hashContent(PLAIN));
  });

  test("turned into brackets, the old words stay beside them", () => {
    expect(shown(turnIntoBracket(both, id(1)))).toBe(
      "Each Party {-shall-}{+must+} notify the others within seven[five] days.",
    );
    const gone = suggestWords(PLAIN, { id: id(3), by: "a", from: "the others ", to: "" });
    expect(shown(turnIntoBracket(gone, id(3)))).toBe(
      "Each Party shall notify [the others ]within seven days.",
    );
  });

  test("turned into options, old words are the first and new ones the second", () => {
    expect(shown(turnIntoOptions(both, id(1)))).toBe(
      "Each Party {-shall-}{+must+} notify the others within <1:seven><2:five> days.",
    );
    const more = suggestWords(PLAIN, { id: id(3), by: "a", from: "within", to: "early, within" });
    expect(shown(turnIntoOptions(more, id(3)))).toBe(
      "Each Party shall notify the others <1:No text><2:early, >within seven days.",
    );
  });

  test.each([
    ["accepted", "Each Party must notify the others within five days."],
    ["rejected", "Each Party shall notify the others within seven days."],
    ["negotiating", "Each Party {-shall-}{+must+} notify the others within {-seven-}{+five+} days."],
  ] as const)("seen as %s", (view, words) => {
    expect(shown(viewText(both, { view }))).toBe(words);
  });

  test("seen as one delegation prefers it, with the option it supports", () => {
    const asked = { view: "preferred", delegationId: "b" } as const;
    expect(shown(viewText(both, asked))).toBe("Each Party must notify the others within seven days.");
    const options = turnIntoOptions(both, id(1));
    expect(shown(viewText(options, asked, () => "2"))).toBe(
      "Each Party must notify the others within five days.",
    );
  });

  test("is read with what it deletes and inserts", () => {
    expect(readSuggestions(both).map(({ by, deleted, inserted }) => [by, deleted, inserted])).toEqual([
      ["b", "shall", "must"],
      ["a", "seven", "five"],
    ]);
  });
});

describe("in any text", () => {
  test("accepting or rejecting all leaves none, and rejecting all gives the negotiating text", () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const ids = new Set(readSuggestions(content).map((each) => each.id));
        expect(rejectSuggestions(content, ids)).toEqual(withoutSuggestions(content));
        expect(readSuggestions(acceptSuggestions(content, ids))).toEqual([]);
        expect(rejectSuggestions(content, new Set())).toEqual(content);
      }),
      { numRuns: 40 },
    );
  });

  test("of suggestions in different words the order of accepting and rejecting does not matter", () => {
    const words = ["shall", "notify", "others", "seven"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(words, { minLength: 2 }),
        fc.infiniteStream(fc.boolean()),
        (some, fate) => {
          const made = some.reduce(
            (content, from, index) => suggestWords(content, { id: id(index), by: "a", from, to: "new" }),
            PLAIN,
          );
          const fates = some.map((_, index) => ({ index, isAccepted: fate.next().value }));
          const settle = (order: typeof fates) =>
            order.reduce(
              (content, { index, isAccepted }) =>
                (isAccepted ? acceptSuggestions : rejectSuggestions)(content, new Set([id(index)])),
              made,
            );
          expect(settle(fates)).toEqual(settle(fates.toReversed()));
        },
      ),
      { numRuns: 30 },
    );
  });

  test("words are only there if somebody wrote them", () => {
    expect(blockPlainText(both.content[0] as Block)).toBe(
      "Each Party shallmust notify the others within sevenfive days.",
    );
  });
});
