import type { ClauseContent } from "#lib/clause/content.ts";
import { blocksById, type Part, signsOf, type TextRange } from "./part.ts";

/** Letters that belong together, and signs that are two units. */
const WORD = /[\p{L}\p{N}\p{M}]+|[\u{10000}-\u{10ffff}]/gu;

/**
 * The parts as they are put: each made of whole words without the space around them, its ranges in the order of the text
 * and neighbours joined; the parts in the order in which they begin. Ranges that are not in the text stay as they are.
 */
export function arrangeParts(content: ClauseContent, parts: readonly Part[]): readonly Part[] {
  const blocks = blocksById(content);
  const order = new Map([...blocks.keys()].map((id, index) => [id, index]));
  const before = (one: TextRange, other: TextRange): number =>
    rank(order, one) - rank(order, other) || one.from - other.from;
  return parts
    .map((part) => {
      const whole = part.map((range) => {
        const block = blocks.get(range.blockId);
        return block ? wholeWords(signsOf(block), range) : range;
      });
      return joined(whole.toSorted(before));
    })
    .toSorted(([one], [other]) => (one && other ? before(one, other) : Number(!one) - Number(!other)));
}

/** The range without space at its ends, widened to whole words. */
export function wholeWords(signs: string, range: TextRange): TextRange {
  let { from, to } = range;
  for (const { 0: word, index } of signs.matchAll(WORD)) {
    const end = index + word.length;
    if (index < from && from < end) from = index;
    if (index < to && to < end) to = end;
  }
  while (from < to && /\s/.test(signs.charAt(from))) from += 1;
  while (to > from && /\s/.test(signs.charAt(to - 1))) to -= 1;
  return { ...range, from, to };
}

function joined(ranges: readonly TextRange[]): Part {
  const made: TextRange[] = [];
  for (const range of ranges) {
    const last = made.at(-1);
    if (last && last.blockId === range.blockId && range.from <= last.to)
      made[made.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    else made.push(range);
  }
  return made;
}

function rank(order: ReadonlyMap<string, number>, { blockId }: TextRange): number {
  return order.get(blockId) ?? order.size;
}
