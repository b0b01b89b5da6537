import { describe, expect, test } from "vitest";
import type { Block, ClauseContent, Inline, Mark } from "#lib/clause/content.ts";
import type { ClauseNumber } from "#lib/clause/number-clauses.ts";
import type { GateFacts } from "./clean-gate.ts";
import { gateFacts } from "./gate-facts.ts";

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const bracket = (n: number): Mark => ({ type: "bracket", attrs: { id: id(n) } });
const option = (group: number, n: number): Mark => ({
  type: "option",
  attrs: { group: id(group), id: id(n) },
});
const hole = (n: number): Mark => ({ type: "hole", attrs: { id: id(n), kind: "number", unit: "days" } });
const insertion = (n: number): Mark => ({ type: "insertion", attrs: { id: id(n), by: "" } });
const words = (text: string, ...marks: readonly Mark[]): Inline => ({ type: "text", text, marks });
const reference = (target: string, block = ""): Inline => ({ type: "reference", attrs: { target, block } });

function paragraphs(...inlines: readonly (readonly Inline[])[]): ClauseContent {
  const block = (content: readonly Inline[], index: number): Block => ({
    type: "paragraph",
    attrs: { id: `p${index}`, level: 1, numbered: true, numberAs: "" },
    content,
  });
  return { type: "doc", content: inlines.map(block) };
}

const number = (isWithdrawn: boolean): ClauseNumber => ({
  number: "1",
  label: "Article 1",
  ownLabel: "Article 1",
  isWithdrawn,
});
const numbers = {
  clauses: new Map([
    ["standing", number(false)],
    ["gone", number(true)],
  ]),
  blocks: new Map([["standing", [{ id: "p0", mark: "1.", path: "paragraph 1" }]]]),
};
const nothing: GateFacts = {
  words: 0,
  brackets: 0,
  options: 0,
  holes: 0,
  missingReferences: 0,
  withdrawnReferences: 0,
  reservations: 0,
  suggestions: 0,
};

describe("what stands open in a text", () => {
  test.each<[string, ClauseContent, Partial<GateFacts>]>([
    ["nothing", paragraphs([words("The Parties shall notify.")]), { words: 4 }],
    [
      "one bracket over two paragraphs",
      paragraphs([words("one", bracket(1))], [words("two", bracket(1))]),
      { words: 2, brackets: 1 },
    ],
    [
      "a bracket in a bracket",
      paragraphs([words("one ", bracket(1)), words("two", bracket(1), bracket(2))]),
      { words: 2, brackets: 2 },
    ],
    [
      "a group of two",
      paragraphs([words("shall", option(1, 2)), words(" should", option(1, 3))]),
      { words: 2, options: 1 },
    ],
    ["a group with one option left", paragraphs([words("shall", option(1, 2))]), { words: 1 }],
    ["a hole", paragraphs([words("X", hole(1)), words(" days")]), { words: 2, holes: 1 }],
    [
      "a bracket that is only suggested",
      paragraphs([words("as is"), words("new", bracket(1), insertion(9))]),
      { words: 2, suggestions: 1 },
    ],
    [
      "references",
      paragraphs([
        reference("standing", "p0"),
        reference("gone"),
        reference("never"),
        reference("standing", "p9"),
      ]),
      { missingReferences: 2, withdrawnReferences: 1 },
    ],
  ])("%s", (_, content, expected) => {
    expect(gateFacts(content, numbers, 0)).toEqual({ ...nothing, ...expected });
  });
});
