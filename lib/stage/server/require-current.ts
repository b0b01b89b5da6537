import { Refusal } from "#lib/refusal.ts";

/** Refuses `text-changed` unless the text is the one that was on the screen. */
export function requireCurrent(text: { readonly hash: string }, seenHash: string): void {
  if (text.hash !== seenHash) throw new Refusal("text-changed");
}
