import type { Block, ClauseContent } from "./content.ts";
import { blockPlainText } from "./plain-text.ts";

/**
 * The words of `typed` that `current` does not have, block by block: what was typed and refused. "" when nothing
 * differs. A change that only deletes, or only changes levels, marks, references or order, says so.
 */
export function refusedWords(current: ClauseContent, typed: ClauseContent): string {
  const before = new Map(current.content.map((block) => [block.attrs.id, block]));
  const inserted: string[] = [];
  let deleted = 0;
  let reformed = 0;
  for (const block of typed.content) {
    const old = before.get(block.attrs.id);
    const difference = compare(old ? blockText(old) : "", blockText(block));
    if (difference.inserted !== "") inserted.push(difference.inserted);
    deleted += difference.deleted;
    if (JSON.stringify(old) !== JSON.stringify(block)) reformed++;
    before.delete(block.attrs.id);
  }
  for (const block of before.values()) {
    deleted += blockText(block).length;
    reformed++;
  }
  if (inserted.length > 0) return inserted.join(" … ");
  if (deleted > 0) return `Deleted ${deleted} ${deleted === 1 ? "character" : "characters"}`;
  if (reformed > 0) return `Changed the form of ${reformed} ${reformed === 1 ? "paragraph" : "paragraphs"}`;
  return isSameOrder(current, typed) ? "" : "Changed the order of paragraphs";
}

/** The words in the middle that differ: what stands there now, and how many characters stood there before. */
function compare(before: string, after: string): { inserted: string; deleted: number } {
  const [old, fresh] = [words(before), words(after)];
  let start = 0;
  while (start < old.length && old[start] === fresh[start]) start++;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const [gone, come] = [old, fresh].map((all) => all.slice(start, all.length - end).join(""));
  return { inserted: come?.trim() ?? "", deleted: gone?.length ?? 0 };
}

/** The words of a text, each with the space before it; together they are the text. */
function words(text: string): readonly string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

function isSameOrder(one: ClauseContent, other: ClauseContent): boolean {
  return one.content.every((block, index) => block.attrs.id === other.content[index]?.attrs.id);
}

/** The words alone: a reference's number changes without anybody typing. */
function blockText(block: Block): string {
  return blockPlainText(block, () => "");
}
