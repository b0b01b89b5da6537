/** A change that looks for its place: what it deletes, and the text it stood in. */
export type Sought = {
  readonly blockText: string;
  readonly at: number;
  readonly deleted: string;
};

/** How much of the text around a change is compared, in UTF-16 units. */
const AROUND = 40;

/** How much of it has to be the same; less only where there is less. */
const ENOUGH = 8;

/**
 * Where in a text a change belongs, in UTF-16 units: where the words that it deletes stand between the same words as
 * before. Null if they do not, or in several places equally well.
 */
export function findPlace(text: string, sought: Sought): number | null {
  if (text === sought.blockText) return sought.at;
  const { blockText, at, deleted } = sought;
  const before = blockText.slice(Math.max(0, at - AROUND), at);
  const after = blockText.slice(at + deleted.length, at + deleted.length + AROUND);
  let best: { at: number; score: number } | null = null;
  let isTied = false;
  for (const place of placesOf(text, deleted)) {
    const left = commonEnd(before, text.slice(0, place));
    const right = commonStart(after, text.slice(place + deleted.length));
    if (!isEnough(left, before) && !isEnough(right, after)) continue;
    const score = left + right;
    if (!best || score > best.score) {
      best = { at: place, score };
      isTied = false;
    } else if (score === best.score) isTied = true;
  }
  return best && !isTied ? best.at : null;
}

/** As many signs as are enough, or all there are; at the very edge of a block there is nothing to compare. */
function isEnough(same: number, around: string): boolean {
  return around.trim() !== "" && same >= Math.min(ENOUGH, around.length);
}

function* placesOf(text: string, words: string): Generator<number> {
  if (words === "") {
    for (let at = 0; at <= text.length; at += 1) yield at;
    return;
  }
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}
