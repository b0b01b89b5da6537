import type { ClauseKind } from "#lib/clause/clause-kind.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { type Numbers, printReference } from "#lib/clause/reference.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { danglingReference } from "./dangling-reference.ts";
import { definedTerms, usesTerm } from "./defined-terms.ts";
import type { LintNote, LintRule, LintRuleName, TreatyTerms } from "./lint-note.ts";
import { shallInPreamble } from "./shall-in-preamble.ts";
import { shouldInArticle } from "./should-in-article.ts";
import { undefinedTerm } from "./undefined-term.ts";
import { untestableDeadline } from "./untestable-deadline.ts";
import { unusedTerm } from "./unused-term.ts";

const RULES: Readonly<Record<LintRuleName, LintRule>> = {
  "shall-in-preamble": shallInPreamble,
  "should-in-article": shouldInArticle,
  "undefined-term": undefinedTerm,
  "unused-term": unusedTerm,
  "dangling-reference": danglingReference,
  "untestable-deadline": untestableDeadline,
};

/** The notes on a clause's negotiating text, in the order of its paragraphs. */
export function lintClause(clause: {
  readonly kind: ClauseKind;
  readonly content: ClauseContent;
  readonly numbers: Numbers;
  readonly terms: TreatyTerms;
}): readonly LintNote[] {
  const { kind, numbers, terms } = clause;
  const blocks = withoutSuggestions(clause.content).content.map((block) => ({
    id: block.attrs.id,
    content: block.content ?? [],
    text: blockPlainText(block, (reference) => printReference(reference, numbers).text),
  }));
  const notes = Object.values(RULES).flatMap((rule) => rule({ kind, blocks, numbers, terms }));
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  const placeOf = ({ blockId }: LintNote) => order.get(blockId) ?? 0;
  return notes.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** What a treaty's texts (by clause id) say about its terms, as the notes on one of them need it. */
export function treatyTerms(texts: ReadonlyMap<string, string>, clauseId: string): TreatyTerms {
  return { defined: allTerms(texts), unused: unusedTerms(texts, clauseId) };
}

/** Every term that one of the texts defines, in lower case. */
export function allTerms(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  return lowered([...texts.values()].flatMap(definedTerms));
}

/** The terms that one of the texts defines and none of them uses, in lower case. */
export function unusedTerms(texts: ReadonlyMap<string, string>, clauseId: string): ReadonlySet<string> {
  const own = definedTerms(texts.get(clauseId) ?? "");
  return lowered(own.filter((term) => ![...texts.values()].some((text) => usesTerm(text, term))));
}

function lowered(terms: readonly string[]): ReadonlySet<string> {
  return new Set(terms.map((term) => term.toLowerCase()));
}
