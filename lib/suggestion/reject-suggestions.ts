import type { Block, ClauseContent, Inline, Mark, SuggestionMark } from "#lib/clause/content.ts";
import { joinRuns } from "#lib/clause/normalise.ts";

/** Tells whose suggestions are meant. */
type Which = (suggestion: SuggestionMark) => boolean;

/** The text as if these suggestions had never been made. What somebody else inserts as well stays theirs. */
export function rejectSuggestions(content: ClauseContent, ids: ReadonlySet<string>): ClauseContent {
  return rejectWhere(content, ({ attrs }) => ids.has(attrs.id));
}

/** The same for the suggestions of which this holds. */
export function rejectWhere(content: ClauseContent, which: Which): ClauseContent {
  return { type: "doc", content: content.content.map((block) => rejectIn(block, which)) };
}

function rejectIn(block: Block, which: Which): Block {
  const { joins = [], content = [], ...rest } = block;
  const isTouched = joins.some(which) || content.some(({ marks = [] }) => marks.some(isMeant));
  if (!isTouched) return block;
  const left = joins.filter((mark) => !which(mark));
  const inlines = joinRuns(content.filter(stays).map(unmarked));
  return {
    ...rest,
    ...(left.length > 0 && { joins: left }),
    ...(inlines.length > 0 && { content: inlines }),
  } as Block;

  function isMeant(mark: Mark): boolean {
    return (mark.type === "insertion" || mark.type === "deletion") && which(mark);
  }
  function stays({ marks = [] }: Inline): boolean {
    const insertions = marks.filter((mark) => mark.type === "insertion") as readonly SuggestionMark[];
    return insertions.length === 0 || insertions.some((mark) => !which(mark));
  }
  function unmarked(inline: Inline): Inline {
    const { marks = [], ...bare } = inline;
    const kept = marks.filter((mark) => !isMeant(mark));
    return (kept.length > 0 ? { ...bare, marks: kept } : bare) as Inline;
  }
}
