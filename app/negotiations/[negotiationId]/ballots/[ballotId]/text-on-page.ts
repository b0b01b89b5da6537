import type { BallotText } from "#lib/ballot/ballot.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { ContestedFacts } from "#lib/contested/contested-facts.ts";
import type { Part } from "#lib/division/part.ts";

/** A text that is decided on, with what helps to read it. */
export type TextOnPage = Pick<BallotText, "clauseId" | "label" | "heading" | "revision" | "content"> & {
  /** The same with the changes of the proposal marked, where it is one's. */
  readonly marked?: ClauseContent | undefined;
  /** Whose changes are marked, by the delegation's id. */
  readonly delegations?: ContestedFacts["delegations"] | undefined;
  /** The whole text that it is a part of; the other parts of the division are empty. */
  readonly whole?: { readonly content: ClauseContent; readonly parts: readonly Part[] } | undefined;
};
