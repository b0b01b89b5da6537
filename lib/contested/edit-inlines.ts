import type { Block, ClauseContent, Inline, TextRun } from "#lib/clause/content.ts";
import { isContested } from "#lib/clause/mark.ts";
import { withUnits } from "#lib/clause/units.ts";

/** What becomes of a piece of text: itself, another piece, or (null) nothing. */
export type EditInline = (inline: Inline) => Inline | null;

/**
 * The text with every piece edited. Where pieces go, doubled spaces and spaces before a comma go with them; a block
 * that had words and loses all goes too, but a clause keeps at least one block. A suggestion to join a block to one
 * that goes is void.
 */
export function editInlines(content: ClauseContent, edit: EditInline): ClauseContent {
  const blocks: Block[] = [];
  let isBelowGone = false;
  for (const block of content.content) {
    const edited = editBlock(block, edit);
    if (isGone(block, edited)) {
      isBelowGone = true;
      continue;
    }
    blocks.push(isBelowGone ? withoutJoins(edited) : edited);
    isBelowGone = false;
  }
  const [first] = content.content;
  if (blocks.length === 0 && first) blocks.push(withoutJoins(withUnits(first, [])));
  return { type: "doc", content: blocks };
}

function editBlock(block: Block, edit: EditInline): Block {
  const before = block.content ?? [];
  const after = before.map(edit);
  if (after.every((inline, index) => inline === before[index])) return block;
  return withUnits(block, closeGaps(after));
}

function isGone(before: Block, after: Block): boolean {
  return before !== after && (before.content ?? []).length > 0 && (after.content ?? []).length === 0;
}

function withoutJoins(block: Block): Block {
  const { joins: _, ...rest } = block;
  return rest as Block;
}

/** What is left, with the spaces on both sides of a gap made one, and none before a comma or at an edge of the block. */
function closeGaps(inlines: readonly (Inline | null)[]): readonly Inline[] {
  const left: Inline[] = [];
  let isAfterGap = false;
  for (const inline of inlines) {
    if (!inline) {
      isAfterGap = true;
      continue;
    }
    if (!isAfterGap) {
      left.push(inline);
      continue;
    }
    if (/^[,.;:)]/.test(textOf(inline))) trimEnd(left);
    const isDoubled = left.length === 0 || textOf(left.at(-1)).endsWith(" ");
    const trimmed =
      isDoubled && isTrimmable(inline) && inline.text.startsWith(" ") ? inline.text.slice(1) : null;
    if (trimmed === null) left.push(inline);
    else if (trimmed !== "") left.push({ ...inline, text: trimmed } as Inline);
    isAfterGap = trimmed === "";
  }
  if (isAfterGap) trimEnd(left);
  return left;
}

function trimEnd(left: Inline[]): void {
  const last = left.at(-1);
  if (!last || !isTrimmable(last) || !last.text.endsWith(" ")) return;
  left.pop();
  const text = last.text.slice(0, -1);
  if (text !== "") left.push({ ...last, text });
}

/** A contested space may be all that its mark stands on. */
function isTrimmable(inline: Inline): inline is TextRun {
  return inline.type === "text" && !(inline.text === " " && inline.marks?.some(isContested));
}

function textOf(inline: Inline | undefined): string {
  return inline?.type === "text" ? inline.text : "";
}
