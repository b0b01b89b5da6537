/** Where two texts agree: `length` characters from `at` in one and from `from` in the other. */
export type Match = { readonly at: number; readonly from: number; readonly length: number };

/** Places of one part of a text that are tried; a text that repeats itself more often is still matched, if not at its best. */
const TRIED = 32;

/**
 * The longest run of characters, at least `shortest` of them, that two texts have in common; the first in `text`, then
 * in `other`, of equally long ones. Linear unless the texts repeat themselves.
 */
export function longestMatch(text: string, other: string, shortest: number): Match | null {
  const places = placesOf(text, shortest);
  let best: Match | null = null;
  for (let from = 0; from + shortest <= other.length; from += 1) {
    for (const at of places.get(other.slice(from, from + shortest)) ?? []) {
      // what goes on from before has been measured there
      if (at > 0 && from > 0 && text[at - 1] === other[from - 1]) continue;
      let length = shortest;
      while (at + length < text.length && text[at + length] === other[from + length]) length += 1;
      const isLonger = !best || length > best.length || (length === best.length && at < best.at);
      if (isLonger) best = { at, from, length };
    }
  }
  return best;
}

function placesOf(text: string, size: number): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + size <= text.length; at += 1) {
    const part = text.slice(at, at + size);
    const known = places.get(part);
    if (!known) places.set(part, [at]);
    else if (known.length < TRIED) known.push(at);
  }
  return places;
}
