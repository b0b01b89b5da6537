import type { ClauseContent } from "#lib/clause/content.ts";
import { arrangeParts } from "./arrange-parts.ts";
import { blocksById, type Part, signsOf, type TextRange } from "./part.ts";

/** A place in a text: a paragraph, and how far in it. */
export type TextPoint = { readonly blockId: string; readonly offset: number };

/** Parts that are being marked, and which of them (from 1) takes what is marked next; one more than there are: a new one. */
export type Marking = { readonly parts: readonly Part[]; readonly into: number };

/** Puts words into the part that takes them and out of the others: no two parts ever share a word. */
export function markWords(
  content: ClauseContent,
  { parts, into }: Marking,
  words: readonly TextRange[],
): Marking {
  const [first] = words;
  if (!first) return { parts, into: Math.min(into, parts.length + 1) };
  const target = parts[into - 1] ?? [];
  const rest = parts.map((part, index) => (index === into - 1 ? [] : without(part, words)));
  return tidy(content, [...rest, [...target, ...words]], first);
}

/** Takes words out of whatever part they are in. */
export function unmarkWords(
  content: ClauseContent,
  { parts, into }: Marking,
  words: readonly TextRange[],
): Marking {
  const kept = parts[into - 1] && without(parts[into - 1] ?? [], words)[0];
  return tidy(
    content,
    parts.map((part) => without(part, words)),
    kept ?? null,
  );
}

/** The words of a text, each with the signs that stand on it, in order. */
export function wordsOf({ content }: ClauseContent): readonly TextRange[] {
  return content.flatMap((block) =>
    [...signsOf(block).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      blockId: block.attrs.id,
      from: index,
      to: index + word.length,
    })),
  );
}

/** What stands between two places of a text, paragraph by paragraph; the places may come in either order. */
export function rangesBetween(
  content: ClauseContent,
  one: TextPoint,
  other: TextPoint,
): readonly TextRange[] {
  const ids = [...blocksById(content).keys()];
  const [start, end] = [one, other].toSorted(
    (a, b) => ids.indexOf(a.blockId) - ids.indexOf(b.blockId) || a.offset - b.offset,
  );
  if (!start || !end) return [];
  const inside = content.content.slice(ids.indexOf(start.blockId), ids.indexOf(end.blockId) + 1);
  return inside.flatMap((block) => {
    const blockId = block.attrs.id;
    const from = blockId === start.blockId ? start.offset : 0;
    const to = blockId === end.blockId ? end.offset : signsOf(block).length;
    return from < to ? [{ blockId, from, to }] : [];
  });
}

/** Parts without those that hold nothing, arranged; what was marked last goes on taking words. */
function tidy(content: ClauseContent, parts: readonly Part[], last: TextRange | null): Marking {
  const arranged = arrangeParts(content, parts)
    .map((part) => part.filter(({ from, to }) => from < to))
    .filter((part) => part.length > 0);
  const at = last ? arranged.findIndex((part) => part.some((range) => isTouching(range, last))) : -1;
  return { parts: arranged, into: at < 0 ? arranged.length + 1 : at + 1 };
}

function isTouching(one: TextRange, other: TextRange): boolean {
  return one.blockId === other.blockId && one.from < other.to && other.from < one.to;
}

function without(part: Part, words: readonly TextRange[]): Part {
  return words.reduce<Part>(
    (left, cut) =>
      left.flatMap((range) => {
        if (!isTouching(range, cut)) return [range];
        const before = { ...range, to: Math.min(range.to, cut.from) };
        const after = { ...range, from: Math.max(range.from, cut.to) };
        return [before, after].filter(({ from, to }) => from < to);
      }),
    part,
  );
}
