import type { ClauseContent, Inline } from "#lib/clause/content.ts";
import { editInlines } from "#lib/contested/edit-inlines.ts";
import { cutBlock } from "./cut-block.ts";
import type { Part } from "./part.ts";

/**
 * The text without the parts that were rejected. Paragraphs that lose all their words go, and the others are counted anew;
 * words outside the parts stay, with what others suggest there.
 */
export function withoutParts(content: ClauseContent, rejected: readonly Part[]): ClauseContent {
  if (rejected.every((part) => part.length === 0)) return content;
  const gone = new Set<Inline>();
  const blocks = content.content.map((block) => {
    const pieces = cutBlock(block, rejected);
    if (!pieces.some(({ isIn }) => isIn)) return block;
    for (const { inline, isIn } of pieces) if (isIn) gone.add(inline);
    return { ...block, content: pieces.map(({ inline }) => inline) };
  });
  return editInlines({ type: "doc", content: blocks }, (inline) => (gone.has(inline) ? null : inline));
}
