import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClauseKind } from "#lib/clause/clause-kind.ts";
import type { Block, ClauseContent, Inline } from "#lib/clause/content.ts";
import type { ClauseNumber } from "#lib/clause/number-clauses.ts";
import { lintClause, treatyTerms } from "./lint-clause.ts";
import type { LintRuleName, TreatyTerms } from "./lint-note.ts";

const numbered = (label: string, isWithdrawn = false): ClauseNumber => ({
  number: "4",
  label,
  ownLabel: label,
  isWithdrawn,
});
const numbers = {
  clauses: new Map([
    ["here", numbered("Article 4")],
    ["gone", numbered("Article (withdrawn)", true)],
  ]),
  blocks: new Map(),
};
const NO_TERMS: TreatyTerms = { defined: new Set(), unused: new Set() };

function textOf(...paragraphs: readonly (string | readonly Inline[])[]): ClauseContent {
  return {
    type: "doc",
    content: paragraphs.map((given, index): Block => {
      const content: readonly Inline[] = typeof given === "string" ? [{ type: "text", text: given }] : given;
      return {
        type: "paragraph",
        attrs: { id: `p${index}`, level: 1, numbered: true, numberAs: "" },
        content,
      };
    }),
  };
}

const found = (kind: ClauseKind, content: ClauseContent, terms = NO_TERMS) =>
  lintClause({ kind, content, numbers, terms }).map(({ rule, words }): [LintRuleName, string] => [
    rule,
    words,
  ]);

describe("shall and should", () => {
  test.each<[ClauseKind, string, readonly [LintRuleName, string][]]>([
    ["PREAMBLE", "Parties shall disarm,", [["shall-in-preamble", "shall"]]],
    ["PREAMBLE", "Convinced that restraint should prevail,", []],
    ["PREAMBLE", "A marshalled argument,", []],
    ["ARTICLE", "Each Party shall declare.", []],
    ["ARTICLE", "Each Party should declare.", [["should-in-article", "should"]]],
    ["ANNEX", "Maps Should be exchanged.", [["should-in-article", "Should"]]],
    ["CONCLUSION", "as it should be", []],
  ])("%s: %s", (kind, text, notes) => {
    expect(found(kind, textOf(text))).toEqual(notes);
  });
});

describe("a deadline without a number", () => {
  test.each([
    ["within a reasonable time", "within a reasonable time"],
    ["Each Party shall promptly notify.", "promptly"],
    ["in a timely manner", "in a timely manner"],
    ["as soon as possible", "as soon as possible"],
    ["without undue delay", "without undue delay"],
    ["The Parties meet regularly.", "regularly"],
    ["as appropriate", "as appropriate"],
    ["within 30 days", null],
    ["irregularly shaped", null],
  ])("%s: %s", (text, words) => {
    expect(found("ARTICLE", textOf(text))).toEqual(words === null ? [] : [["untestable-deadline", words]]);
  });

  test("a preamble has no deadlines", () => {
    expect(found("PREAMBLE", textOf("Wishing to meet regularly,"))).toEqual([]);
  });
});

describe("defined terms", () => {
  const definitions = "(a) “item” means one launcher; (b) “Region” means the land.";
  test.each<[string, Record<string, string>, readonly [LintRuleName, string][]]>([
    ["used elsewhere", { other: "No Party shall move items out of the Region." }, []],
    ["one of them unused", { other: "in the region" }, [["unused-term", "item"]]],
    [
      "none used",
      {},
      [
        ["unused-term", "item"],
        ["unused-term", "Region"],
      ],
    ],
  ])("%s", (_, others, notes) => {
    const texts = new Map(Object.entries({ own: definitions, ...others }));
    expect(found("ARTICLE", textOf(definitions), treatyTerms(texts, "own"))).toEqual(notes);
  });

  test.each<[string, string, readonly [LintRuleName, string][]]>([
    ["defined elsewhere", "The word “Item” is used here.", []],
    ["defined nowhere", "so-called “launch site” ", [["undefined-term", "launch site"]]],
    ["with straight quotes", 'the "zone" of it', [["undefined-term", "zone"]]],
  ])("in quotation marks, %s", (_, text, notes) => {
    const terms = treatyTerms(
      new Map([
        ["a", definitions],
        ["b", text],
      ]),
      "b",
    );
    expect(found("ARTICLE", textOf(text), terms)).toEqual(notes);
  });
});

test("references to nothing and to what is withdrawn", () => {
  const reference = (target: string): Inline => ({ type: "reference", attrs: { target, block: "" } });
  expect(found("ARTICLE", textOf([reference("here"), reference("gone"), reference("never")]))).toEqual([
    ["dangling-reference", "[Article (withdrawn)]"],
    ["dangling-reference", "[missing reference]"],
  ]);
});

test("words that are only suggested are not looked at; notes come in the order of paragraphs", () => {
  const id = "00000000-0000-4000-8000-000000000001";
  const suggested: Inline = {
    type: "text",
    text: "promptly",
    marks: [{ type: "insertion", attrs: { id, by: "" } }],
  };
  const content = textOf("It shall promptly act.", [suggested], "It should act.");
  expect(lintClause({ kind: "ARTICLE", content, numbers, terms: NO_TERMS }).map((n) => n.blockId)).toEqual([
    "p0",
    "p2",
  ]);
});

test("every note names words that stand in its paragraph", () => {
  const phrase = fc.constantFrom(
    "shall",
    "should",
    "promptly",
    "“x y”",
    "30 days",
    "“x y” means",
    "as appropriate",
  );
  fc.assert(
    fc.property(
      fc.array(phrase, { maxLength: 6 }),
      fc.constantFrom("PREAMBLE", "ARTICLE"),
      (phrases, kind) => {
        const text = phrases.join(" ");
        const terms = treatyTerms(new Map([["own", text]]), "own");
        for (const { words, blockId } of lintClause({ kind, content: textOf(text), numbers, terms })) {
          expect(blockId).toBe("p0");
          expect(text).toContain(words);
        }
      },
    ),
    { numRuns: 50 },
  );
});
