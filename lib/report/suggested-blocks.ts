import type { Block, ClauseContent, Inline } from "#lib/clause/content.ts";
import { isSuggestion } from "#lib/clause/mark.ts";
import type { SidedBlock, SidedPiece } from "./sided-blocks.ts";

/**
 * A text with suggestions as two texts: without them, and as they would have it. A paragraph that a suggestion would
 * begin is one of its own.
 */
export function suggestedBlocks(content: ClauseContent): readonly SidedBlock[] {
  return content.content.flatMap(splitBlock);
}

function splitBlock(block: Block): readonly SidedBlock[] {
  const { content = [], joins: _joins, ...head } = block;
  const blocks: { before: Block | null; after: Block | null; movedBy: null; pieces: SidedPiece[] }[] = [
    { before: head, after: head, movedBy: null, pieces: [] },
  ];
  for (const inline of content) {
    if (inline.type === "paragraphBreak") {
      blocks.push({
        before: null,
        after: { type: "paragraph", attrs: inline.attrs },
        movedBy: null,
        pieces: [],
      });
      continue;
    }
    blocks.at(-1)?.pieces.push(toPiece(inline));
  }
  // the words after a suggested beginning stand in the first paragraph as long as the suggestion has not happened
  const [first, ...rest] = blocks;
  const moved = rest.flatMap(({ pieces }) => pieces.filter(({ before }) => before !== null));
  const began = rest.map((each) => ({
    ...each,
    pieces: each.pieces.flatMap((piece) => (piece.after ? [{ ...piece, before: null }] : [])),
  }));
  const stayed = moved.map((piece) => ({ ...piece, after: null }));
  return [{ ...(first as SidedBlock), pieces: [...(first?.pieces ?? []), ...stayed] }, ...began];
}

function toPiece(inline: Inline): SidedPiece {
  const { marks = [], ...bare } = inline;
  const kept = marks.filter((mark) => !isSuggestion(mark));
  const words = (kept.length > 0 ? { ...bare, marks: kept } : bare) as Inline;
  const has = (type: string) => marks.some((mark) => mark.type === type);
  return { before: has("insertion") ? null : words, after: has("deletion") ? null : words, by: null };
}
