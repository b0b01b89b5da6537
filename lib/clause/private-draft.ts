import type { ClauseContent } from "./content.ts";

/** What somebody typed and the server refused, because the clause had been closed. Only its author ever sees it. */
export interface PrivateDraft {
  readonly draftId: string;
  readonly clauseId: string;
  /** ISO-8601, UTC. */
  readonly createdAt: string;
  /** The revision on which the draft stands. */
  readonly revision: number;
  /** The whole clause as its author had it on screen. */
  readonly content: ClauseContent;
  /** The words that were refused, for the list. */
  readonly excerpt: string;
}

/** Longest excerpt that is kept, in characters. */
export const EXCERPT_LENGTH = 500;
