import type { ClauseContent } from "#lib/clause/content.ts";
import { takeBack, type WhichSuggestions } from "#lib/clause/without-suggestions.ts";

/** The text as if these suggestions had never been made. What somebody else inserts as well stays theirs. */
export function rejectSuggestions(content: ClauseContent, ids: ReadonlySet<string>): ClauseContent {
  return rejectWhere(content, ({ attrs }) => ids.has(attrs.id));
}

/** The same for the suggestions of which this holds. */
export function rejectWhere(content: ClauseContent, which: WhichSuggestions): ClauseContent {
  return takeBack(content, which, (insertions) => insertions.every(which));
}
