import type { ClauseContent, Inline, SuggestionMark } from "#lib/clause/content.ts";
import { isSuggestion } from "#lib/clause/mark.ts";

/** A suggestion as it stands in a text. */
export type SuggestionInText = {
  readonly id: string;
  /** The delegation's id; empty: chair or secretariat. */
  readonly by: string;
  /** The words that it inserts and deletes; a new paragraph, and a joined one, is "¶". */
  readonly inserted: string;
  readonly deleted: string;
  /** The block in which it begins. */
  readonly blockId: string;
};

/** The suggestions of a text in reading order, each with all its pieces. */
export function readSuggestions({ content }: ClauseContent): readonly SuggestionInText[] {
  const found = new Map<string, SuggestionInText>();
  for (const { attrs, joins = [], content: inlines = [] } of content) {
    for (const mark of joins) add(mark, "¶", attrs.id);
    for (const inline of inlines)
      for (const mark of inline.marks ?? []) if (isSuggestion(mark)) add(mark, wordsOf(inline), attrs.id);
  }
  return [...found.values()];

  function add({ type, attrs: { id, by } }: SuggestionMark, words: string, blockId: string): void {
    const known = found.get(id) ?? { id, by, inserted: "", deleted: "", blockId };
    const side = type === "insertion" ? "inserted" : "deleted";
    found.set(id, { ...known, [side]: known[side] + words });
  }
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "hardBreak":
      return "\n";
    case "paragraphBreak":
      return "¶";
    case "reference":
      return "[reference]";
  }
}
