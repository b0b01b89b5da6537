import type { Block, SuggestionMark } from "#lib/clause/content.ts";
import { isSuggestion } from "#lib/clause/mark.ts";

/** Every mark of a suggestion in these blocks, in reading order; one suggestion has as many as it has pieces. */
export function suggestionsIn(blocks: readonly Block[]): readonly SuggestionMark[] {
  return blocks.flatMap(({ joins = [], content = [] }) => [
    ...joins,
    ...content.flatMap(({ marks = [] }) => marks.filter(isSuggestion)),
  ]);
}
