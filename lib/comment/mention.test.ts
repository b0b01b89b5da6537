import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { begunMention, completeMention, matchMention, mentionedIn, splitMentions } from "./mention.ts";

const PEOPLE = [
  { userId: "1", name: "Vera Malik" },
  { userId: "2", name: "Vera Malik Jr" },
  { userId: "3", name: "Katalin Böröcz" },
];

describe("the names in a comment", () => {
  test.each([
    ["nobody here", []],
    ["@Vera Malik, see this", ["1"]],
    ["@Vera Malik Jr and @Katalin Böröcz", ["2", "3"]],
    ["Vera Malik without the sign", []],
    ["twice @Vera Malik @Vera Malik", ["1"]],
  ])("%s", (body, expected) => {
    expect(mentionedIn(body, PEOPLE).map(({ userId }) => userId)).toEqual(expected);
  });

  test("divide it without losing a letter", () => {
    const word = fc.constantFrom("@Vera Malik", "@Vera", "@", " ", "and", "Jr", "\n", "@Katalin Böröcz");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const body = words.join("");
        expect(
          splitMentions(body, PEOPLE)
            .map(({ text }) => text)
            .join(""),
        ).toBe(body);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a name being typed", () => {
  test.each([
    ["@", { at: 0, query: "" }],
    ["see @Ve", { at: 4, query: "Ve" }],
    ["(@Vera M", { at: 1, query: "Vera M" }],
    ["a@example", null],
    ["@Vera\nMalik", null],
    ["no sign", null],
  ])("%j", (body, expected) => {
    expect(begunMention(body, body.length)).toEqual(expected);
  });

  test.each([
    ["ver", ["1", "2"]],
    ["MALIK", ["1", "2"]],
    ["boro", ["3"]],
    ["", ["1", "2", "3"]],
    ["x", []],
  ])("“%s” matches", (query, expected) => {
    expect(matchMention(PEOPLE, query).map(({ userId }) => userId)).toEqual(expected);
  });

  test("is completed where it stands", () => {
    const body = "Ask @Ve about it";
    const begun = begunMention(body, 7);
    expect(begun && completeMention(body, { begun, caret: 7, name: "Vera Malik" })).toEqual({
      body: "Ask @Vera Malik about it",
      caret: 16,
    });
  });
});
