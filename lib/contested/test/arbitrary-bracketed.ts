import fc from "fast-check";

const words = fc.constantFrom(
  "shall act",
  "should",
  "in good time",
  "Parties",
  "30",
  "(1967)",
  "x;",
  "a – b",
);
const names = fc.constantFrom("EU", "Japan, US", "US propose; AU/NZ oppose", "Atlantis", "EU, Atlantis");
const hole = fc.constantFrom("[ ]", "[X] days", "Article [Y]", "[to be completed]", "[date]", "[…]");

/** Well-formed bracketed text: nested brackets, alternatives, holes, options and names, over several paragraphs. */
export const arbitraryBracketed: fc.Arbitrary<readonly string[]> = fc
  .letrec<{
    text: string;
    bracket: string;
    alternatives: string;
  }>((tie) => ({
    text: fc
      .array(fc.oneof({ depthSize: "small" }, words, hole, tie("bracket"), tie("alternatives")), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => parts.join(" ")),
    bracket: fc.oneof(
      tie("text").map((text) => `[${text}]`),
      fc.tuple(names, tie("text")).map(([who, text]) => `[${who}: ${text}]`),
      fc.tuple(names, tie("text")).map(([who, text]) => `[${text} – ${who}]`),
      fc.tuple(tie("text"), tie("text")).map(([one, other]) => `[${one}\n${other}]`),
    ),
    alternatives: fc.oneof(
      fc.constantFrom("[shall/should]", "[30][60][90] days", "[not]", "[a][b]", "[sic]"),
      fc
        .array(tie("text"), { minLength: 2, maxLength: 3 })
        .map((all) => all.map((each) => `[${each}]`).join("")),
      fc
        .array(tie("text"), { minLength: 2, maxLength: 3 })
        .map((all) => `\n${all.map((each, index) => `[Option ${index + 1}: ${each}]`).join("\n")}\n`),
    ),
  }))
  .text.map((text) => text.split("\n").filter((line) => line !== ""));

const noise = fc.constantFrom(
  "[",
  "]",
  "[",
  "]",
  " ",
  " ",
  "/",
  "a",
  "shall",
  "not",
  "EU",
  ":",
  " – ",
  "X",
  "…",
  "5",
  "[sic]",
  "[1]",
  "Option 1: ",
  "(",
  ")",
  "days",
  "\n",
);

/** Any heap of signs and words. */
export const arbitraryNoise: fc.Arbitrary<readonly string[]> = fc
  .array(noise, { minLength: 1, maxLength: 24 })
  .map((parts) => parts.join("").split("\n"));

/** The words of lines, in no order: what is neither a sign nor a label nor dots that a hole was given. */
export function wordsOf(lines: readonly string[]): readonly string[] {
  const text = lines.join("\n").replace(/Option \d+/g, " ");
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted();
}
