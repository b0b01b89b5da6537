import type { ClauseContent } from "#lib/clause/content.ts";
import type { SuggestionIds } from "#lib/clause/units.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { acceptSuggestions } from "#lib/suggestion/accept-suggestions.ts";
import { suggestionsIn } from "#lib/suggestion/suggestions-in.ts";

/** Whose changes are meant: a proposal's own, and for a sub-amendment those of the proposal that it would change. */
export type ChangesOfProposal = {
  readonly own: SuggestionIds;
  /** The parent's suggestions: its text is what a sub-amendment stands on. Absent: the negotiating text. */
  readonly base?: SuggestionIds;
};

const NONE: SuggestionIds = new Set();

/** A clause with the changes of one proposal and nobody else's suggestions. */
export function textWithProposal(
  content: ClauseContent,
  { own, base = NONE }: ChangesOfProposal,
): ClauseContent {
  return withoutSuggestions(acceptSuggestions(content, base), ({ attrs }) => !own.has(attrs.id));
}

/** A clause as it would read with all the suggestions in it: give it what `textWithProposal` has made. */
export function textAsAccepted(content: ClauseContent): ClauseContent {
  return acceptSuggestions(content, idsIn(content));
}

/** The ids of all suggestions in a text. */
export function idsIn({ content }: ClauseContent): SuggestionIds {
  return new Set(suggestionsIn(content).map(({ attrs }) => attrs.id));
}
