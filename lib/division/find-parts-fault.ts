import type { ClauseContent } from "#lib/clause/content.ts";
import { counted } from "#lib/counted.ts";
import { blocksById, letterOf, MOST_PARTS, MOST_RANGES, type Part, partAt, signsOf } from "./part.ts";
import { withoutParts } from "./without-parts.ts";

/**
 * Why a text cannot be divided into these parts, as a sentence; null: it can. Parts hold words, lie in the text, do not
 * overlap, and divide it: one part alone leaves something out.
 */
export function findPartsFault(content: ClauseContent, parts: readonly Part[]): string | null {
  if (parts.length === 0) return "Mark at least one part.";
  if (parts.length > MOST_PARTS) return `A text is divided into ${counted(MOST_PARTS, "part")} at most.`;
  for (const [index, part] of parts.entries()) {
    const name = `Part ${letterOf(index + 1)}`;
    if (part.length > MOST_RANGES) return `${name} is in too many pieces.`;
    const words = wordsAt(content, part);
    if (words === null) return `${name} is not in the text any more. Look again, then repeat.`;
    if (!hasWords(words)) return `${name} has no words.`;
    const other = overlapping(parts, index);
    if (other > 0) return `${name} and part ${letterOf(other)} overlap.`;
  }
  return parts.length === 1 && !leavesWords(content, parts)
    ? "This part is the whole text: there is nothing to divide."
    : null;
}

/** Whether words are left when all these parts are taken out. */
export function leavesWords(content: ClauseContent, parts: readonly Part[]): boolean {
  return withoutParts(content, parts).content.some((block) => hasWords(signsOf(block)));
}

/** The signs in the ranges of a part; null: one is not in the text. */
function wordsAt(content: ClauseContent, part: Part): string | null {
  const blocks = blocksById(content);
  let words = "";
  for (const { blockId, from, to } of part) {
    const block = blocks.get(blockId);
    const signs = block ? signsOf(block) : "";
    if (from < 0 || from >= to || to > signs.length) return null;
    words += signs.slice(from, to);
  }
  return words;
}

/** A cross-reference is a word. */
function hasWords(signs: string): boolean {
  return /[\p{L}\p{N}\ufffc]/u.test(signs);
}

/** A later part that shares a place with this one; 0: none. */
function overlapping(parts: readonly Part[], index: number): number {
  for (const { blockId, from, to } of parts[index] ?? [])
    for (let place = from; place < to; place += 1) {
      const later = partAt(parts.slice(index + 1), blockId, place);
      if (later > 0) return index + 1 + later;
    }
  return 0;
}
