import type { Deed } from "./authors.ts";
import type { BlockOrigins, WordsOrigin } from "./provenance.ts";

/** A place in a text: offsets count UTF-16 units, and one for whatever is not text. */
export type TextPlace = { readonly blockId: string; readonly offset: number };

/** The suggestion in answer to which words came. */
export type WordsSuggestion = {
  readonly id: string;
  /** Short name of the delegation; that of the office for chair and secretariat. */
  readonly of: string;
  readonly status: string;
  /** What it was to replace. */
  readonly deleted: string;
  /** The proposal that it belongs to, if the reader may know of it. */
  readonly proposal: {
    readonly id: string;
    readonly symbol: string;
    readonly title: string;
    readonly sponsors: readonly string[];
  } | null;
};

/** A vote that carried words, or a gavel: the sentence of the journal, and the page that tells more. */
export type WordsAct = {
  readonly number: number;
  readonly at: string;
  readonly revision: number;
  readonly kind: "vote" | "agreement";
  readonly by: string;
  readonly sentence: string;
  readonly ballotId: string | null;
};

/** Words with one origin, as they are told to people. */
export type TracedWords = TextPlace & {
  readonly text: string;
  readonly written: Deed;
  /** The last revision of the run in which they were written. */
  readonly until: number;
  /** They were first written in another text: `written` and `until` are revisions of that one. */
  readonly isFromElsewhere: boolean;
  /** Who put them here, if later. */
  readonly placed: Deed | null;
  readonly suggestion: WordsSuggestion | null;
  readonly acts: readonly WordsAct[];
  readonly replaced: string;
};

/** Where selected words come from, at a revision. */
export type WordsTrace = {
  readonly clauseId: string;
  readonly revision: number;
  readonly words: readonly TracedWords[];
};

/** The origins of the words from one place up to another, cut to them; blocks in between whole. */
export function originsBetween(
  blocks: readonly BlockOrigins[],
  from: TextPlace,
  to: TextPlace,
): readonly (WordsOrigin & { readonly blockId: string })[] {
  const first = blocks.findIndex(({ blockId }) => blockId === from.blockId);
  const last = blocks.findIndex(({ blockId }) => blockId === to.blockId);
  if (first < 0 || last < first) return [];
  return blocks.slice(first, last + 1).flatMap(({ blockId, words }, index) => {
    const start = index === 0 ? from.offset : 0;
    const end = index === last - first ? to.offset : Number.POSITIVE_INFINITY;
    return words.flatMap((origin) => {
      const [cutFrom, cutTo] = [Math.max(origin.from, start), Math.min(origin.to, end)];
      if (cutFrom >= cutTo) return [];
      const text = origin.text.slice(cutFrom - origin.from, cutTo - origin.from);
      return [{ ...origin, blockId, from: cutFrom, to: cutTo, text }];
    });
  });
}
