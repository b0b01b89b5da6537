import type { Block, ClauseContent, Inline } from "#lib/clause/content.ts";
import { isSuggestion } from "#lib/clause/mark.ts";
import type { WovenBlock, WovenPiece } from "./woven-blocks.ts";

/**
 * A text with suggestions as two texts: without them, and as they would have it. A paragraph that a suggestion would
 * begin is one of its own.
 */
export function suggestedBlocks(content: ClauseContent): readonly WovenBlock[] {
  return content.content.flatMap(splitBlock);
}

function splitBlock(block: Block): readonly WovenBlock[] {
  const { content = [], joins: _joins, ...head } = block;
  const blocks: { before: Block | null; after: Block | null; pieces: WovenPiece[] }[] = [
    { before: head, after: head, pieces: [] },
  ];
  for (const inline of content) {
    if (inline.type === "paragraphBreak") {
      blocks.push({ before: null, after: { type: "paragraph", attrs: inline.attrs }, pieces: [] });
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
  return [{ ...(first as WovenBlock), pieces: [...(first?.pieces ?? []), ...stayed] }, ...began];
}

function toPiece(inline: Inline): WovenPiece {
  const { marks = [], ...bare } = inline;
  const kept = marks.filter((mark) => !isSuggestion(mark));
  const words = (kept.length > 0 ? { ...bare, marks: kept } : bare) as Inline;
  const has = (type: string) => marks.some((mark) => mark.type === type);
  return {
    before: has("insertion") ? null : words,
    after: has("deletion") ? null : words,
    written: null,
    deleted: null,
  };
}
