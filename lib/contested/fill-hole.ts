import type { ClauseContent, Mark } from "#lib/clause/content.ts";
import { withoutMarks } from "#lib/clause/units.ts";
import { editInlines } from "./edit-inlines.ts";

/** Fills a hole: the words take the place of its label, and stand in whatever bracket it stood in. */
export function fillHole(
  content: ClauseContent,
  { id, words }: { readonly id: string; readonly words: string },
): ClauseContent {
  const isMeant = (mark: Mark): boolean => mark.type === "hole" && mark.attrs.id === id;
  let isFilled = false;
  return editInlines(content, (inline) => {
    if (!inline.marks?.some(isMeant)) return inline;
    if (isFilled) return null;
    isFilled = true;
    const { marks } = withoutMarks(inline, isMeant);
    return { type: "text", text: words, ...(marks && { marks }) };
  });
}
