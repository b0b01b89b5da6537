import type { Block, ClauseContent } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { withUnits } from "#lib/clause/units.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { cutBlock } from "./cut-block.ts";
import type { Part } from "./part.ts";

/**
 * The exact words of a part as they are put to the vote: a text of its own, whose paragraphs keep the numbers that they
 * have in the whole.
 */
export function partContent(content: ClauseContent, part: Part): ClauseContent {
  const text = withoutSuggestions(content);
  const marks = numberBlocks(blockPlaces(text.content)).map(({ mark }) => mark);
  const kept = text.content.flatMap((block, index) => {
    const pieces = cutBlock(block, [part]).filter(({ isIn }) => isIn);
    const words = pieces.map(({ inline }) => inline);
    return words.length > 0 ? [{ block: withUnits(block, words), mark: marks[index] ?? "" }] : [];
  });
  const blocks = kept.map(({ block }) => block);
  for (const [index, { block, mark }] of kept.entries()) {
    const now = numberBlocks(blockPlaces(blocks))[index]?.mark ?? "";
    if (now !== mark) blocks[index] = numbered(block, mark);
  }
  return { type: "doc", content: blocks };
}

function numbered(block: Block, mark: string): Block {
  if (block.type !== "paragraph") return block;
  return { ...block, attrs: { ...block.attrs, numberAs: mark.replace(/^\(/, "").replace(/[.)]+$/, "") } };
}
