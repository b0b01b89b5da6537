import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

/** The siblings' order keys around a free place; null: nothing on that side. */
export type Gap = { readonly after: string | null; readonly before: string | null };

/** A new order key between two siblings. Keys compare bytewise. */
export function orderKeyBetween(gap: Gap): string {
  return generateKeyBetween(gap.after, gap.before);
}

/** Several new order keys between two siblings, in order. */
export function orderKeysBetween(gap: Gap, amount: number): readonly string[] {
  return generateNKeysBetween(gap.after, gap.before, amount);
}

/** Sorts siblings by order key, bytewise; equal keys by id, so that every reader sees the same order. */
export function compareSiblings(one: Sibling, other: Sibling): number {
  return compareText(one.orderKey, other.orderKey) || compareText(one.id, other.id);
}

type Sibling = { readonly id: string; readonly orderKey: string };

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
