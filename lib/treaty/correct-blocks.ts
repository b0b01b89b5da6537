import { readListMark } from "./list-mark.ts";
import type { BlockLevel, OutlineBlock } from "./outline.ts";
import { cutWords, joinWords, replaceAt } from "./rearrange.ts";
import { blockText } from "./words.ts";

/** A correction of one block; `block` is its place in its part, from 0. */
export type BlockEdit = { readonly block: number } & (
  | { readonly edit: "split-block"; readonly words: number }
  | { readonly edit: "join-block" | "indent" | "outdent" | "as-text" | "as-heading" }
  | { readonly edit: "as-numbered"; readonly level: Exclude<BlockLevel, 0> }
);

/** What a correction leads to, or the sentence that says why it cannot be made. */
export type Corrected<T> = T | { readonly refused: string };

/** Applies a correction to the blocks of one part. */
export function correctBlocks(
  blocks: readonly OutlineBlock[],
  edit: BlockEdit,
): Corrected<readonly OutlineBlock[]> {
  const block = blocks[edit.block];
  if (!block) return { refused: "That paragraph is no longer in the outline." };
  switch (edit.edit) {
    case "split-block":
      return replaceAt(blocks, edit.block, splitBlock(block, edit.words));
    case "join-block":
      return joinBlock(blocks, edit.block, block);
    case "indent":
      return replaceAt(blocks, edit.block, [atLevel(block, block.level + 1)]);
    case "outdent":
      return replaceAt(blocks, edit.block, [atLevel(block, block.level - 1)]);
    case "as-text":
      return replaceAt(blocks, edit.block, [{ ...unmarked(block), kind: "text" }]);
    case "as-heading":
      return replaceAt(blocks, edit.block, [{ ...unmarked(block), kind: "heading", level: 0 }]);
    case "as-numbered":
      return asNumbered(blocks, edit.block, { ...unmarked(block), kind: "text", level: edit.level });
  }
}

function splitBlock(block: OutlineBlock, words: number): OutlineBlock[] {
  const [before, after] = cutWords(block.text, words);
  if (before === "" || after === "") return [block];
  const mark = block.kind === "text" ? readListMark(after) : undefined;
  const second = { ...block, numbered: false, mark: "", text: after };
  return [{ ...block, text: before }, mark ? numbered(second, mark) : second];
}

function joinBlock(
  blocks: readonly OutlineBlock[],
  at: number,
  block: OutlineBlock,
): Corrected<readonly OutlineBlock[]> {
  const previous = blocks[at - 1];
  if (!previous) return { refused: "No paragraph stands before it in this part." };
  const whole = { ...previous, text: joinWords(previous.text, blockText(block)) };
  return replaceAt(replaceAt(blocks, at, []), at - 1, [whole]);
}

function asNumbered(
  blocks: readonly OutlineBlock[],
  at: number,
  block: OutlineBlock,
): Corrected<readonly OutlineBlock[]> {
  const mark = readListMark(block.text);
  if (!mark) return { refused: "It does not begin with a number or a letter such as “1.” or “(a)”." };
  return replaceAt(blocks, at, [numbered(block, mark)]);
}

function numbered(block: OutlineBlock, { mark, rest }: { mark: string; rest: string }): OutlineBlock {
  return { ...block, level: block.level === 0 ? 1 : block.level, numbered: true, mark, text: rest };
}

function unmarked(block: OutlineBlock): OutlineBlock {
  return { ...block, numbered: false, mark: "", text: blockText(block) };
}

/** A numbered block stays between levels 1 and 4, text between 0 and 4. */
function atLevel(block: OutlineBlock, level: number): OutlineBlock {
  const lowest = block.numbered ? 1 : 0;
  return block.kind === "heading"
    ? block
    : { ...block, level: Math.min(4, Math.max(lowest, level)) as BlockLevel };
}
