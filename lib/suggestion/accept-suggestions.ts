import type { Block, ClauseContent, Inline, ParagraphBreak, SuggestionMark } from "#lib/clause/content.ts";
import { isTouched, type SuggestionIds, withMarks, withUnits } from "#lib/clause/units.ts";

/** The text as it reads when these suggestions have happened: all others stay suggestions. */
export function acceptSuggestions(content: ClauseContent, ids: SuggestionIds): ClauseContent {
  if (!content.content.some((block) => isTouchedBlock(block, ids))) return content;
  const blocks: Block[] = [];
  for (const block of content.content) {
    const [first, ...rest] = isTouchedBlock(block, ids) ? split(block, ids) : [block];
    const above = blocks.at(-1);
    if (above && first && block.joins?.some(({ attrs }) => ids.has(attrs.id))) {
      blocks[blocks.length - 1] = withUnits(above, [...(above.content ?? []), ...(first.content ?? [])]);
    } else if (first) blocks.push(first);
    blocks.push(...rest);
  }
  return { type: "doc", content: blocks };
}

function isTouchedBlock({ joins = [], content = [] }: Block, ids: SuggestionIds): boolean {
  return joins.some(({ attrs }) => ids.has(attrs.id)) || content.some((inline) => isTouched(inline, ids));
}

/** The block without what is deleted, in as many blocks as accepted breaks make of it. */
function split(block: Block, ids: SuggestionIds): readonly Block[] {
  const { joins = [], ...rest } = block;
  const left = joins.filter(({ attrs }) => !ids.has(attrs.id));
  const blocks: Block[] = [{ ...rest, ...(left.length > 0 && { joins: left }) }];
  let inlines: Inline[] = [];
  const close = () => blocks.push(withUnits(blocks.pop() as Block, inlines));
  for (const inline of block.content ?? []) {
    const { marks = [] } = inline;
    if (marks.some((mark) => mark.type === "deletion" && ids.has(mark.attrs.id))) continue;
    const kept = marks.filter((mark) => !(mark.type === "insertion" && ids.has(mark.attrs.id)));
    const isBreak = inline.type === "paragraphBreak" && kept.length < marks.length;
    if (!isBreak || kept.some(({ type }) => type === "insertion")) {
      inlines.push(kept.length < marks.length ? withMarks(inline, kept) : inline);
      continue;
    }
    close();
    inlines = [];
    const deletions = kept.filter((mark): mark is SuggestionMark => mark.type === "deletion");
    blocks.push(newParagraph(inline, deletions));
  }
  close();
  return blocks;
}

function newParagraph({ attrs }: ParagraphBreak, joins: readonly SuggestionMark[]): Block {
  return { type: "paragraph", attrs, ...(joins.length > 0 && { joins }) };
}
