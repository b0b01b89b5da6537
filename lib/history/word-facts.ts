import type { Claims } from "./claims.ts";

/** An act on the whole text of a clause: a vote that adopted it, a gavel. It covers the words of its revision. */
export type TextAct = { readonly key: string; readonly revision: number };

/** What is known about the words of a clause beside its log. */
export type WordFacts = {
  /** Which settled suggestion first wrote an item, by the suggestion's id. */
  readonly suggested: Claims<string>;
  /** Oldest first. */
  readonly acts: readonly TextAct[];
};
