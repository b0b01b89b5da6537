import type { ClauseContent } from "#lib/clause/content.ts";
import { withoutMarks } from "#lib/clause/units.ts";
import { editInlines } from "./edit-inlines.ts";

/** Lifts a bracket: its words stay, agreed; brackets, options and holes inside it stay open. Domain A.1. */
export function liftBracket(content: ClauseContent, id: string): ClauseContent {
  return editInlines(content, (inline) =>
    withoutMarks(inline, (mark) => mark.type === "bracket" && mark.attrs.id === id),
  );
}
