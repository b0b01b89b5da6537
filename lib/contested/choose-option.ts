import type { ClauseContent, Inline } from "#lib/clause/content.ts";
import { withoutMarks } from "#lib/clause/units.ts";
import { isNoText } from "./contested-run.ts";
import { editInlines } from "./edit-inlines.ts";

/** Which option of which group is meant; a null option: none of them. */
export type Choice = { readonly group: string; readonly option: string | null };

/**
 * Chooses an option: its words stay, agreed, and the others go. If it says "No text", or none is chosen, all go.
 * What is contested inside the chosen words stays open. Domain A.1.
 */
export function chooseOption(content: ClauseContent, { group, option }: Choice): ClauseContent {
  const chosen = option !== null && !isNoText(wordsOfOption(content, { group, option })) ? option : null;
  return editInlines(content, (inline) => {
    const options = optionsOf(inline, group);
    if (options.length === 0) return inline;
    if (chosen === null || !options.includes(chosen)) return null;
    return withoutMarks(inline, (mark) => mark.type === "option" && mark.attrs.group === group);
  });
}

function wordsOfOption(content: ClauseContent, { group, option }: Choice): string {
  return content.content
    .map(({ content: inlines = [] }) =>
      inlines
        .filter((inline) => option !== null && optionsOf(inline, group).includes(option))
        .map((inline) => (inline.type === "text" ? inline.text : " "))
        .join(""),
    )
    .filter((words) => words !== "")
    .join("\n");
}

function optionsOf({ marks = [] }: Inline, group: string): readonly string[] {
  return marks.flatMap((mark) =>
    mark.type === "option" && mark.attrs.group === group ? [mark.attrs.id] : [],
  );
}
