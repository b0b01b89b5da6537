import type { Block, ClauseContent } from "./content.ts";
import { blockPlainText } from "./plain-text.ts";

/**
 * The words of `typed` that `current` does not have, block by block: what was typed and refused. "" when nothing was
 * typed or deleted. A change that only deletes says so.
 */
export function refusedWords(current: ClauseContent, typed: ClauseContent): string {
  const before = new Map(current.content.map((block) => [block.attrs.id, blockText(block)]));
  const inserted: string[] = [];
  let deleted = 0;
  for (const block of typed.content) {
    const difference = compare(before.get(block.attrs.id) ?? "", blockText(block));
    if (difference.inserted.trim() !== "") inserted.push(difference.inserted.trim());
    deleted += difference.deleted;
    before.delete(block.attrs.id);
  }
  deleted += [...before.values()].reduce((sum, text) => sum + text.length, 0);
  if (inserted.length > 0) return inserted.join(" … ");
  return deleted > 0 ? `Deleted ${deleted} characters` : "";
}

/** The part in the middle that differs: what stands there now, and how much stood there before. */
function compare(before: string, after: string): { inserted: string; deleted: number } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { inserted: after.slice(start, after.length - end), deleted: before.length - end - start };
}

/** The words alone: a reference's number changes without anybody typing. */
function blockText(block: Block): string {
  return blockPlainText(block, () => "");
}
