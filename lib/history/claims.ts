import type { ItemId } from "#lib/clause/body-token.ts";

/** `length` clock ticks of one client from `clock` on. */
export type ItemRange = ItemId & { readonly length: number };

/** Who first touched which items: per client a sorted list of ranges of clock ticks, none overlapping. */
export type Claims<By> = Map<number, Claim<By>[]>;

/** The ticks from `start` up to `end`, not included, and who claimed them; null in an answer: nobody did. */
export type Claim<By> = { readonly start: number; readonly end: number; readonly by: By };

/** Claims what of a range nobody has claimed before. Ranges mostly arrive in order, and then this takes constant time. */
export function claim<By>(claims: Claims<By>, range: ItemRange, by: By): void {
  const list = claims.get(range.client) ?? [];
  if (!claims.has(range.client)) claims.set(range.client, list);
  const free = split(list, range).filter((part) => part.by === null);
  for (const { start, end } of free) list.splice(firstEndingAfter(list, start), 0, { start, end, by });
}

/** A range cut into parts by who claimed them, in order and complete. */
export function claimants<By>(claims: Claims<By>, range: ItemRange): readonly Claim<By | null>[] {
  return split(claims.get(range.client) ?? [], range);
}

function split<By>(list: readonly Claim<By>[], range: ItemRange): readonly Claim<By | null>[] {
  const parts: Claim<By | null>[] = [];
  const end = range.clock + range.length;
  let start = range.clock;
  for (let index = firstEndingAfter(list, start); start < end; index += 1) {
    const next = list[index];
    const free = Math.min(end, next?.start ?? end);
    if (free > start) parts.push({ start, end: free, by: null });
    start = Math.max(start, free);
    if (!next || start >= end) break;
    parts.push({ start, end: Math.min(end, next.end), by: next.by });
    start = Math.min(end, next.end);
  }
  return parts;
}

/** Index of the first claim that ends after a tick: its own place, or where a claim on that tick belongs. */
function firstEndingAfter<By>(list: readonly Claim<By>[], tick: number): number {
  const last = list.at(-1);
  if (!last || last.end <= tick) return list.length;
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.end ?? 0) > tick) high = middle;
    else low = middle + 1;
  }
  return low;
}
