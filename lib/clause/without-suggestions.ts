import type { Block, ClauseContent, Inline, Mark, SuggestionMark } from "./content.ts";
import { isSuggestion } from "./mark.ts";
import { withoutMarks, withUnits } from "./units.ts";

/** Tells whose suggestions are meant. */
export type WhichSuggestions = (suggestion: SuggestionMark) => boolean;

const ALL: WhichSuggestions = () => true;

/**
 * The text as if these suggestions had not been made: what they insert is gone, what they delete stays. Without any,
 * that is the negotiating text: a suggestion is a change that has not happened.
 */
export function withoutSuggestions(content: ClauseContent, which: WhichSuggestions = ALL): ClauseContent {
  return takeBack(content, which, (insertions) => insertions.some(which));
}

/**
 * Takes the marks of these suggestions out of a text, and the pieces that are inserted and of whose insertions `goes`
 * holds. The text itself where there are none.
 */
export function takeBack(
  content: ClauseContent,
  which: WhichSuggestions,
  goes: (insertions: readonly SuggestionMark[]) => boolean,
): ClauseContent {
  const isMeant = (mark: Mark) => isSuggestion(mark) && which(mark);
  if (!content.content.some(isTouched)) return content;
  return { type: "doc", content: content.content.map(takeBackIn) };

  function isTouched({ joins = [], content: inlines = [] }: Block): boolean {
    return joins.some(which) || inlines.some(({ marks = [] }) => marks.some(isMeant));
  }
  function takeBackIn(block: Block): Block {
    if (!isTouched(block)) return block;
    const { joins = [], ...rest } = block;
    const left = joins.filter((mark) => !which(mark));
    const pieces = (block.content ?? []).filter(stays).map((inline) => withoutMarks(inline, isMeant));
    return withUnits({ ...rest, ...(left.length > 0 && { joins: left }) }, pieces);
  }
  function stays({ marks = [] }: Inline): boolean {
    const insertions = marks.filter(isSuggestion).filter(({ type }) => type === "insertion");
    return insertions.length === 0 || !goes(insertions);
  }
}
