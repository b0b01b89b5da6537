import type { ClauseContent } from "#lib/clause/content.ts";
import { counted } from "#lib/counted.ts";
import { blocksById, letterOf, MOST_PARTS, MOST_RANGES, type Part, signsOf } from "./part.ts";
import { withoutParts } from "./without-parts.ts";

/**
 * Why a text cannot be divided into these parts, as a sentence; null: it can. Parts hold words, lie in the text, do not
 * overlap, and divide it: one part alone leaves something out.
 */
export function findPartsFault(content: ClauseContent, parts: readonly Part[]): string | null {
  if (parts.length === 0) return "Mark at least one part.";
  if (parts.length > MOST_PARTS) return `A text is divided into ${counted(MOST_PARTS, "part")} at most.`;
  if (parts.flat().length > MOST_RANGES) return "The parts are in too many pieces.";
  for (const [index, part] of parts.entries()) {
    const name = `Part ${letterOf(index + 1)}`;
    const words = wordsAt(content, part);
    if (words === null) return `${name} is not in the text any more. Look again, then repeat.`;
    if (!hasWords(words)) return `${name} has no words.`;
  }
  const overlap = findOverlap(parts);
  if (overlap) return `Part ${letterOf(overlap[0])} and part ${letterOf(overlap[1])} overlap.`;
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

/** Two parts, from 1, that share a word; null: none do. */
function findOverlap(parts: readonly Part[]): readonly [number, number] | null {
  const ranges = parts
    .flatMap((part, index) => part.map((range) => ({ ...range, part: index + 1 })))
    .toSorted((a, b) => (a.blockId === b.blockId ? a.from - b.from : a.blockId < b.blockId ? -1 : 1));
  let before = ranges[0];
  for (const range of ranges.slice(1)) {
    if (!before || before.blockId !== range.blockId || before.to <= range.from) before = range;
    else if (before.part !== range.part)
      return [Math.min(before.part, range.part), Math.max(before.part, range.part)];
    else if (range.to > before.to) before = range;
  }
  return null;
}
