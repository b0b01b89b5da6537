import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BlockPlace, numberBlocks } from "./number-blocks.ts";

/** "1" a counted paragraph, "1t" text that continues one, "1=5 bis" one with its own number, "1|a" one of option a. */
function places(...codes: readonly string[]): readonly BlockPlace[] {
  return codes.map((code, index) => {
    const level = Number(code[0]);
    const numbered = level > 0 && code[1] !== "t";
    const option = code.split("|")[1];
    const alternative = option ? { group: "g", id: option } : undefined;
    return { id: `b${index}`, level, numbered, numberAs: code.split("=")[1] ?? "", alternative };
  });
}

const marks = (...codes: readonly string[]) => numberBlocks(places(...codes)).map(({ mark }) => mark);
const paths = (...codes: readonly string[]) => numberBlocks(places(...codes)).map(({ path }) => path);

describe("marks", () => {
  test.each<[string, string[], string[]]>([
    ["count on", ["1", "1", "1"], ["1.", "2.", "3."]],
    ["a single paragraph has no number", ["1", "2", "2"], ["", "(a)", "(b)"]],
    [
      "points restart under a new paragraph",
      ["1", "2", "3", "4", "1", "2", "3"],
      ["1.", "(a)", "(i)", "a.", "2.", "(a)", "(i)"],
    ],
    ["items restart under a new point", ["2", "3", "3", "2", "3"], ["(a)", "(i)", "(ii)", "(b)", "(i)"]],
    ["options begin with the same number", ["1", "1|a", "1|b", "1"], ["1.", "2.", "2.", "3."]],
    ["after options the longest counts", ["1", "1|a", "1|b", "1|b", "1"], ["1.", "2.", "2.", "3.", "4."]],
    ["so do points", ["1", "2", "2|a", "2|b", "1"], ["1.", "(a)", "(b)", "(b)", "2."]],
    ["text continues a list", ["1", "2", "1t", "2", "1"], ["1.", "(a)", "", "(b)", "2."]],
    ["plain text begins a new list", ["0", "2", "2", "0", "2"], ["", "(a)", "(b)", "", "(a)"]],
    ["paragraphs count on over plain text", ["1", "0", "1"], ["1.", "", "2."]],
    ["an own number takes none", ["1", "1=1 bis", "1"], ["1.", "1 bis.", "2."]],
    ["an own number of a point", ["2", "2=a bis", "2"], ["(a)", "(a bis)", "(b)"]],
    ["a single paragraph with an own number shows it", ["1=5"], ["5."]],
    [
      "after (z) comes (aa)",
      new Array(27).fill("2"),
      [..."abcdefghijklmnopqrstuvwxyz"].map((l) => `(${l})`).concat("(aa)"),
    ],
  ])("%s", (_, codes, expected) => {
    expect(marks(...codes)).toEqual(expected);
  });
});

describe("paths", () => {
  test.each<[string, string[], string[]]>([
    [
      "a point of a paragraph",
      ["1", "1", "2", "3", "4"],
      ["paragraph 1", "paragraph 2", "paragraph 2 (a)", "paragraph 2 (a)(i)", "paragraph 2 (a)(i) a"],
    ],
    ["without a paragraph number", ["1", "2", "3"], ["", "subparagraph (a)", "subparagraph (a)(i)"]],
    [
      "text takes the path above",
      ["1", "1", "2", "1t", "2t"],
      ["paragraph 1", "paragraph 2", "paragraph 2 (a)", "paragraph 2", "paragraph 2"],
    ],
    ["plain text has none", ["1", "1", "0"], ["paragraph 1", "paragraph 2", ""]],
    ["an own number", ["1", "1=1 bis", "2"], ["paragraph 1", "paragraph 1 bis", "paragraph 1 bis (a)"]],
  ])("%s", (_, codes, expected) => {
    expect(paths(...codes)).toEqual(expected);
  });
});

const code = fc.constantFrom("0", "1", "1", "2", "2", "3", "4", "1t", "2t");

test("text that continues the block above it changes no other mark", () => {
  fc.assert(
    fc.property(fc.array<string>(code, { minLength: 1, maxLength: 20 }), fc.nat(20), (codes, at) => {
      const place = at % codes.length;
      const level = codes[place]?.[0];
      fc.pre(level !== "0");
      const withText = codes.toSpliced(place + 1, 0, `${level}t`);
      expect(marks(...withText).toSpliced(place + 1, 1)).toEqual(marks(...codes));
    }),
    { numRuns: 60 },
  );
});

test("without plain text between, counted blocks have different paths", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("1", "2", "3", "4"), { minLength: 2, maxLength: 25 }), (codes) => {
      const numbered = paths("1", "1", ...codes);
      expect(new Set(numbered).size).toBe(numbered.length);
    }),
    { numRuns: 60 },
  );
});

test("what stands before a block decides its mark, once there are two paragraphs", () => {
  fc.assert(
    fc.property(fc.array(code, { maxLength: 12 }), fc.array(code, { maxLength: 6 }), (before, after) => {
      const all = ["1", "1", ...before, ...after];
      expect(marks(...all).slice(0, before.length + 2)).toEqual(marks("1", "1", ...before));
    }),
    { numRuns: 60 },
  );
});
