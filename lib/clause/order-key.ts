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
