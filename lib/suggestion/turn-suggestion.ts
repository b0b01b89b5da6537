import type { Block, ClauseContent, Inline, Mark, SuggestionMark, TextRun } from "#lib/clause/content.ts";
import { isSuggestion } from "#lib/clause/mark.ts";
import { withMarks, withoutMarks, withUnits } from "#lib/clause/units.ts";
import { acceptSuggestions } from "./accept-suggestions.ts";

/** The words of an option that is to leave the words out (domain A.1). */
const NO_TEXT = "No text";

/**
 * The text with a suggestion as contested words instead: what it inserts stands in brackets with its id; what it only
 * deletes does so too. Where it replaces words, the old ones stay beside the brackets. Its new paragraphs begin, its
 * joins are dropped.
 */
export function turnIntoBracket(content: ClauseContent, id: string): ClauseContent {
  const isInsertion = isThere(content, id, "insertion");
  const bracket: Mark = { type: "bracket", attrs: { id } };
  return rewrite(content, id, (inline, side) => {
    const isBracketed = side === "insertion" || !isInsertion;
    return [isBracketed ? withMark(inline, bracket) : inline];
  });
}

/**
 * The text with a suggestion as a group of options with its id: what it deletes is option 1, what it inserts is option
 * 2. Where it does one of both only, the other option is "No text".
 */
export function turnIntoOptions(content: ClauseContent, id: string): ClauseContent {
  const sides = (["deletion", "insertion"] as const).filter((side) => isThere(content, id, side));
  const option = (number: "1" | "2"): Mark => ({ type: "option", attrs: { group: id, id: number } });
  let isFirst = sides.length === 1;
  return rewrite(content, id, (inline, side) => {
    const marked = withMark(inline, option(side === "deletion" ? "1" : "2"));
    if (!isFirst) return [marked];
    isFirst = false;
    const none: TextRun = { type: "text", text: NO_TEXT };
    const other = withMark(none, option(side === "deletion" ? "2" : "1"));
    return [other, marked];
  });
}

/** Replaces what carries the suggestion; whatever becomes of it, its marks are gone and its new paragraphs begin. */
function rewrite(
  content: ClauseContent,
  id: string,
  turn: (inline: Inline, side: SuggestionMark["type"]) => readonly Inline[],
): ClauseContent {
  const turned = content.content.map((block): Block => {
    const { joins = [], ...rest } = block;
    const left = joins.filter(({ attrs }) => attrs.id !== id);
    const pieces = (block.content ?? []).flatMap((inline): readonly Inline[] => {
      const mark = suggestionOn(inline, id);
      if (!mark || inline.type === "paragraphBreak") return [inline];
      return turn(
        withoutMarks(inline, (each) => isSuggestion(each) && each.attrs.id === id),
        mark.type,
      );
    });
    return withUnits({ ...rest, ...(left.length > 0 && { joins: left }) }, pieces);
  });
  return acceptSuggestions({ type: "doc", content: turned }, new Set([id]));
}

function isThere({ content }: ClauseContent, id: string, side: SuggestionMark["type"]): boolean {
  return content.some((block) =>
    (block.content ?? []).some(
      (inline) => inline.type !== "paragraphBreak" && suggestionOn(inline, id)?.type === side,
    ),
  );
}

/** A deletion of words that the same suggestion inserted does not happen: it inserts them. */
function suggestionOn({ marks = [] }: Inline, id: string): SuggestionMark | undefined {
  const own = marks.filter(isSuggestion).filter(({ attrs }) => attrs.id === id);
  return own.find(({ type }) => type === "insertion") ?? own[0];
}

function withMark(inline: Inline, mark: Mark): Inline {
  return withMarks(inline, [...(inline.marks ?? []), mark]);
}
