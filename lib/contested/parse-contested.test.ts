import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceTo, run } from "#lib/clause/blocks.ts";
import { parseContested } from "./parse-contested.ts";
import { arbitraryBracketed, arbitraryNoise, wordsOf } from "./test/arbitrary-bracketed.ts";
import { countingIds, parse, print, resolve, shape } from "./test/bracketed.ts";
import { optionsOf } from "./test/options-of.ts";

/** Input, and the structure: `{B1|…}` bracket, `{O2|…}` option, `{H3:kind unit|…}` hole, each with its names. */
const EXAMPLES: readonly [string, readonly string[], readonly string[]][] = [
  ["nested", ["[A [B] C]"], ["{B1|A {B2|B} C}"]],
  ["three over the same words", ["[[[A]]]"], ["{B1|{B2|{B3|A}}}"]],
  ["adjacent brackets are alternatives", ["It [shall][should] act"], ["It {O1.1|shall}{O1.2|should} act"]],
  ["so is a slash", ["It [shall/should] act"], ["It {O1.1|shall}{O1.2|should} act"]],
  [
    "a slash with space around it",
    ["[shall notify / should inform]"],
    ["{O1.1|shall notify}{O1.2|should inform}"],
  ],
  ["a slash between brackets", ["[shall] / [should]"], ["{O1.1|shall}{O1.2|should}"]],
  ["a slash inside a word is none", ["[and/or] [A/RES/78/1]"], ["{O1.1|and/or}{O1.2|A/RES/78/1}"]],
  ["a space between alternatives", ["[480] [540] items"], ["{O1.1|480}{O1.2|540} items"]],
  ["alternatives that hold brackets", ["[a [b]][c]"], ["{O1.1|a {B2|b}}{O1.2|c}"]],
  ["alternatives in a bracket", ["[[shall][should] act]"], ["{B1|{O2.1|shall}{O2.2|should} act}"]],
  ["a bracket around nothing but alternatives", ["[[a][b]]"], ["{B1|{O2.1|a}{O2.2|b}}"]],
  ["a single contested word", ["It shall [not] act"], ["It shall {B1|not} act"]],
  ["which is no alternative to its neighbour", ["[shall] [not] act"], ["{B1|shall} {B2|not} act"]],
  ["empty", ["[ ] days and []"], ["{H1:number days|…} days and {H2:text|…}"]],
  ["dots", ["a […] b"], ["a {H1:text|…} b"]],
  ["X with a unit", ["within [X] working days"], ["within {H1:number working days|X} working days"]],
  ["per cent", ["[XX] per cent, [Y]%"], ["{H1:number per cent|XX} per cent, {H2:number %|Y}%"]],
  [
    "a reference",
    ["under Article [Y], paragraph [ ]"],
    ["under Article {H1:reference|Y}, paragraph {H2:reference|…}"],
  ],
  ["a date", ["on [date], or 1 January 20[XX]"], ["on {H1:date|date}, or 1 January 20{H2:date|XX}"]],
  ["to be completed", ["[to be completed]"], ["{H1:text|to be completed}"]],
  ["a hole as an alternative", ["[30] [X] days"], ["{O1.1|30}{O1.2|{H2:number days|X}} days"]],
  ["holes side by side are holes", ["[X] [Y]"], ["{H1:text|X} {H2:text|Y}"]],
  ["names in front", ["[EU, Japan: text]"], ["{B1 EU Japan|text}"]],
  ["trade style", ["[US propose; AU/NZ oppose: text]"], ["{B1 US -AU -NZ|text}"]],
  ["support", ["[EU supports: text]"], ["{B1 +EU|text}"]],
  ["names behind", ["[text – RUS]"], ["{B1 RUS|text}"]],
  ["a name with an and in it", ["[Trinidad and Tobago and EU: text]"], ["{B1 Trinidad and Tobago EU|text}"]],
  ["nobody known", ["[Atlantis: text – Mu]"], ["{B1|Atlantis: text – Mu}"]],
  ["some known", ["[EU, Atlantis: text]"], ["{B1 EU|Atlantis: text}"]],
  ["some known behind", ["[text – Atlantis, RUS]"], ["{B1 RUS|text – Atlantis}"]],
  ["names at alternatives", ["[EU: shall][US: should]"], ["{O1.1 EU|shall}{O1.2 US|should}"]],
  ["names at nested ones over the same words", ["[EU: [Japan: a]]"], ["{B1 EU|{B2 Japan|a}}"]],
  ["names at a slash", ["[EU: shall/should]"], ["{B1 EU|{O2.1|shall}{O2.2|should}}"]],
  ["names at a hole", ["[EU: X] days"], ["{H1:number days EU|X} days"]],
  ["names and nothing else", ["[EU: ]"], ["{H1:text EU|…}"]],
  ["options in one line each", ["Option 1: a", "Option 2: [No text]"], ["{O1.1|a}", "{O1.2|No text}"]],
  ["options in brackets", ["[Option 1: a", "b]", "[Option 2: c]"], ["{O1.1|a", "b}", "{O1.2|c}"]],
  ["Alt, Alternative", ["Alt 1 – a", "Alternative 2. b"], ["{O1.1|a}", "{O1.2|b}"]],
  [
    "labels alone on their lines",
    ["Option A", "a", "b", "Option B", "c", "d"],
    ["{O1.1|a", "b}", "{O1.2|c", "d}"],
  ],
  [
    "the last takes as much as the longest",
    ["1", "Option 1", "a", "Option 2", "b", "c"],
    ["1", "{O1.1|a}", "{O1.2|b}", "c"],
  ],
  ["labels in brackets", ["[Option 1] a", "[Option 2] b"], ["{O1.1|a}", "{O1.2|b}"]],
  ["names at options", ["Option 1 (EU): a", "Option 2 (Mu): b"], ["{O1.1 EU|a}", "{O1.2|(Mu) b}"]],
  [
    "no text on a line of its own",
    ["Option 1: a", "Option 2: b", "[No text]"],
    ["{O1.1|a}", "{O1.2|b}", "{O1.3|No text}"],
  ],
  ["no text after a bracketed paragraph", ["[a]", "[No text]"], ["{O1.1|a}", "{O1.2|No text}"]],
  [
    "alternatives inside an option",
    ["Option 1: a", "Alt 1: b", "Alt 2: c", "Option 2: d"],
    ["{O1.1|a", "{O2.1|b}", "{O2.2|c}}", "{O1.2|d}"],
  ],
  ["a lonely label is text", ["Option 1: a"], ["Option 1: a"]],
  ["two bracketed paragraphs are no alternatives", ["[a]", "[b]"], ["{B1|a}", "{B2|b}"]],
  ["sic", ["a [sic] b [emphasis added]"], ["a [sic] b [emphasis added]"]],
  ["citations", ["as was held [1], and again.[2][3]"], ["as was held [1], and again.[2][3]"]],
  ["a link, a footnote", ["[BBNJ](https://un.org/bbnj) and[^2]"], ["[BBNJ](https://un.org/bbnj) and[^2]"]],
  ["a number that is counted", ["[30] days, Article [5]"], ["{B1|30} days, Article {B2|5}"]],
  ["parentheses", ["resolution 242 [(1967)]"], ["resolution 242 {B1|(1967)}"]],
  ["over two paragraphs", ["a [b", "c] d"], ["a {B1|b", "c} d"]],
  ["signs alone on their lines", ["[", "a", "]"], ["{B1|a}"]],
  ["not closed", ["[A [B]"], ["[A {B1|B}"]],
  ["not opened", ["A] [B"], ["A] [B"]],
];

describe("the grammar of contested text (domain A.2)", () => {
  test.each(EXAMPLES)("%s", (_, lines, expected) => {
    const parsed = parse(...lines);
    expect(shape(parsed)).toEqual(expected);
    expect(shape(parse(...print(parsed)))).toEqual(expected);
  });

  test("alternatives that are numbers keep their unit", () => {
    expect(optionsOf(parse("[30][60][90] days"))).toMatchObject([{ unit: "days", level: "inline" }]);
    expect(optionsOf(parse("Option 1: a", "Option 2: [No text]"))).toMatchObject([
      { unit: "", level: "article", options: [{ isNoText: false }, { isNoText: true }] },
    ]);
  });

  test("the last option in a line takes its points with it", () => {
    const lines = [
      { level: 1, inlines: [run("Option 1: a")] },
      { level: 1, inlines: [run("Option 2: b:")] },
      { level: 2, inlines: [run("c")] },
      { level: 1, inlines: [run("d")] },
    ];
    const { paragraphs } = parseContested(lines, { newId: countingIds(), resolve });
    expect(paragraphs.map((line) => line?.[0]?.marks?.length ?? 0)).toEqual([1, 1, 1, 0]);
  });

  test("formatting and cross-references inside brackets stay", () => {
    const inlines = [run("a ["), run("b", { type: "strong" }), referenceTo("c1"), run("] c")];
    const { paragraphs } = parseContested([{ inlines, level: 0 }], { newId: countingIds(), resolve });
    expect(paragraphs[0]).toMatchObject([
      { text: "a " },
      { text: "b", marks: [{ type: "bracket" }, { type: "strong" }] },
      { type: "reference", marks: [{ type: "bracket" }] },
      { text: " c" },
    ]);
  });
});

describe("problems are told with their place", () => {
  test.each<[string, readonly string[], readonly object[]]>([
    ["not closed", ["a", "[A [B]"], [{ kind: "unclosed", paragraph: 1, column: 1, sign: "[" }]],
    ["not opened", ["ab] c"], [{ kind: "unopened", paragraph: 0, column: 3, sign: "]" }]],
    ["turned round", ["shall [not] act"], [{ kind: "flips-meaning", paragraph: 0, column: 7, sign: "[" }]],
    ["none", ["[A [B]] [sic] [ ]"], []],
  ])("%s", (_, lines, problems) => {
    expect(parse(...lines).problems).toEqual(problems);
  });

  test("deeper than anybody can follow", () => {
    const { problems, content } = parse(`${"[".repeat(60)}a${"]".repeat(60)}`);
    expect(problems).toHaveLength(20);
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(["too-deep"]));
    expect(content.content[0]?.content?.length).toBeGreaterThan(0);
  });
});

describe("laws", () => {
  test("what is printed and read again is the same, names included", () => {
    fc.assert(
      fc.property(arbitraryBracketed, (lines) => {
        const parsed = parse(...lines);
        expect(shape(parse(...print(parsed)))).toEqual(shape(parsed));
      }),
      { numRuns: 20 },
    );
  });

  test("no word is lost, whatever the signs are", () => {
    fc.assert(
      fc.property(arbitraryNoise, (lines) => {
        const parsed = parse(...lines);
        expect(wordsOf(print(parsed))).toEqual(wordsOf(lines));
        expect(shape(parse(...print(parsed)))).toEqual(shape(parsed));
      }),
      { numRuns: 20 },
    );
  });
});
