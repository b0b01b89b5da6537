import type { HoleKind } from "#lib/clause/content.ts";

/** Longest words that fill a hole, in characters. */
export const FILLING_MAX = 400;

/** Why these words cannot fill a hole of this kind, as a sentence; null: they can. */
export function faultOfFilling(kind: HoleKind, words: string): string | null {
  if (words === "") return "Say what stands in this place.";
  if (words.length > FILLING_MAX) return `What fills a place has ${FILLING_MAX} characters at most.`;
  if ((kind === "number" || kind === "date") && !/\p{N}/u.test(words))
    return kind === "number"
      ? "A number is missing here, such as 30."
      : "A date is missing here, such as 1 July 2027.";
  return null;
}
