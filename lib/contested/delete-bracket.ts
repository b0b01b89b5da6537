import type { ClauseContent } from "#lib/clause/content.ts";
import { editInlines } from "./edit-inlines.ts";

/**
 * Deletes bracketed words, agreed; what stands inside goes with them. Paragraphs that were only partly in the bracket
 * stay. Domain A.1.
 */
export function deleteBracket(content: ClauseContent, id: string): ClauseContent {
  return editInlines(content, (inline) =>
    inline.marks?.some((mark) => mark.type === "bracket" && mark.attrs.id === id) ? null : inline,
  );
}
