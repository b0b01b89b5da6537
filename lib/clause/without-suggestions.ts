import type { Block, ClauseContent, Inline, Mark, SuggestionMark } from "./content.ts";
import { joinRuns } from "./normalise.ts";

/** Tells whose suggestions are meant. */
export type WhichSuggestions = (suggestion: SuggestionMark) => boolean;

const ALL: WhichSuggestions = () => true;

/**
 * The text as if these suggestions had not been made: what they insert is gone, what they delete stays. Without any,
 * that is the negotiating text: a suggestion is a change that has not happened.
 */
export function withoutSuggestions(content: ClauseContent, which: WhichSuggestions = ALL): ClauseContent {
  if (!content.content.some((block) => isTouched(block, which))) return content;
  return { type: "doc", content: content.content.map((block) => withoutIn(block, which)) };
}

function withoutIn(block: Block, which: WhichSuggestions): Block {
  if (!isTouched(block, which)) return block;
  const { joins = [], content = [], ...rest } = block;
  const inlines = joinRuns(content.filter((each) => !hasInsertion(each, which)).map(withoutDeletions));
  const left = joins.filter((mark) => !which(mark));
  return {
    ...rest,
    ...(left.length > 0 && { joins: left }),
    ...(inlines.length > 0 && { content: inlines }),
  } as Block;

  function withoutDeletions(inline: Inline): Inline {
    const { marks = [], ...bare } = inline;
    const kept = marks.filter((mark) => !(mark.type === "deletion" && which(mark)));
    return (kept.length > 0 ? { ...bare, marks: kept } : bare) as Inline;
  }
}

function isTouched({ joins = [], content = [] }: Block, which: WhichSuggestions): boolean {
  return joins.some(which) || content.some(({ marks = [] }) => marks.some((mark) => isOf(mark, which)));
}

function hasInsertion({ marks = [] }: Inline, which: WhichSuggestions): boolean {
  return marks.some((mark) => mark.type === "insertion" && which(mark));
}

function isOf(mark: Mark, which: WhichSuggestions): boolean {
  return (mark.type === "insertion" || mark.type === "deletion") && which(mark);
}
