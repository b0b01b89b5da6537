import type { ClauseKind } from "#lib/clause/clause-kind.ts";
import type { Block } from "#lib/clause/content.ts";
import type { Numbers } from "#lib/clause/reference.ts";

/** The things that a drafter may want to look at again. None of them is a mistake for certain. */
export const LINT_RULES = [
  "shall-in-preamble",
  "should-in-article",
  "undefined-term",
  "unused-term",
  "dangling-reference",
  "untestable-deadline",
] as const;

export type LintRuleName = (typeof LINT_RULES)[number];

/** A gentle note about words of a clause. */
export type LintNote = {
  readonly rule: LintRuleName;
  readonly blockId: string;
  /** The words it is about. */
  readonly words: string;
  /** In one sentence, for a drafter. */
  readonly sentence: string;
};

/** A clause as the rules read it: the negotiating text, block by block. */
export type LintedClause = {
  readonly kind: ClauseKind;
  readonly blocks: readonly (Pick<Block, "content"> & { readonly id: string; readonly text: string })[];
  readonly numbers: Numbers;
  readonly terms: TreatyTerms;
};

/** What is known of the treaty's defined terms; all in lower case. */
export type TreatyTerms = {
  /** Terms that the treaty defines anywhere. */
  readonly defined: ReadonlySet<string>;
  /** Terms that this clause defines and nothing else in the treaty uses. */
  readonly unused: ReadonlySet<string>;
};

/** A rule of drafting: what it finds in a clause. */
export type LintRule = (clause: LintedClause) => readonly LintNote[];
