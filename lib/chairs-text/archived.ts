import type { ClauseContent } from "#lib/clause/content.ts";
import type { ContestedKind } from "#lib/contested/contested-item.ts";
import { excerptOf } from "#lib/contested/part-words.ts";
import { readContested } from "#lib/contested/read-contested.ts";
import { readSuggestions } from "#lib/suggestion/read-suggestions.ts";

/** What goes out of a clause with the text that a chair's text replaces, and stays on record. */
export type Archived = {
  readonly contested: readonly {
    readonly id: string;
    readonly kind: ContestedKind;
    readonly words: string;
  }[];
  readonly suggestionIds: readonly string[];
};

/** What is open in the one text and is not in the text that takes its place. */
export function archivedBy(before: ClauseContent, after: ClauseContent): Archived {
  const left = new Set(readContested(after).map(({ id }) => id));
  const leftSuggestions = new Set(readSuggestions(after).map(({ id }) => id));
  return {
    contested: readContested(before).flatMap((part) =>
      left.has(part.id) ? [] : [{ id: part.id, kind: part.kind, words: excerptOf(part) }],
    ),
    suggestionIds: readSuggestions(before)
      .map(({ id }) => id)
      .filter((id) => !leftSuggestions.has(id)),
  };
}
