import type { Block, SuggestionMark } from "#lib/clause/content.ts";

/** Every mark of a suggestion in these blocks, in reading order; one suggestion has as many as it has pieces. */
export function suggestionsIn(blocks: readonly Block[]): readonly SuggestionMark[] {
  return blocks.flatMap(({ joins = [], content = [] }) => [
    ...joins,
    ...content.flatMap(({ marks = [] }) =>
      marks.flatMap((mark) => (mark.type === "insertion" || mark.type === "deletion" ? [mark] : [])),
    ),
  ]);
}
