import type { Block, ClauseContent, Mark } from "#lib/clause/content.ts";
import { isInserted, signOf, type Unit, unitsOf, withMarks, withUnits } from "#lib/clause/units.ts";

/** In a text, these words are to become those: "" for words that are to go. */
export type WordsSuggestion = {
  readonly id: string;
  /** The delegation's id; empty: chair or secretariat. */
  readonly by: string;
  readonly from: string;
  readonly to: string;
};

/**
 * The text with a suggestion that the first occurrence of some words become others, as somebody would write it: whole
 * words that both have at their ends stay, the rest is deleted and inserted under one id. The words are looked for in
 * the negotiating text, then in the text with every suggestion. Throws RangeError if no paragraph has them.
 */
export function suggestWords(content: ClauseContent, suggestion: WordsSuggestion): ClauseContent {
  for (const [index, block] of content.content.entries()) {
    const next = suggestIn(block, suggestion);
    if (next) return { type: "doc", content: content.content.with(index, next) };
  }
  throw new RangeError(`the text has no “${suggestion.from}”`);
}

function suggestIn(block: Block, { from, to, id, by }: WordsSuggestion): Block | null {
  const attrs = { id, by };
  const units = unitsOf(block);
  const read = READINGS.map((reads) => places(units, reads, from)).find((found) => found !== null);
  if (!read) return null;
  const middle = middleOf(from, to);
  const deleted = new Set(read.slice(middle.at, middle.at + middle.from.length));
  const last = read[middle.at + middle.from.length - 1];
  const end = last === undefined ? (read[0] ?? 0) : last + 1;
  const deletion: Mark = { type: "deletion", attrs };
  const insertion: Mark = { type: "insertion", attrs };
  const marked = units.map((unit, index) =>
    deleted.has(index) ? withMarks(unit, [...(unit.marks ?? []), deletion]) : unit,
  );
  const inserted = middle.to.split("").map((text): Unit => ({ type: "text", text, marks: [insertion] }));
  return withUnits(block, [...marked.slice(0, end), ...inserted, ...marked.slice(end)]);
}

/** How the words may be read: in the negotiating text, or as it would read with every suggestion. */
const READINGS: readonly ((unit: Unit) => boolean)[] = [
  (unit) => !isInserted(unit),
  ({ marks = [] }) => !marks.some(({ type }) => type === "deletion"),
];

/** At which units the words stand in a reading; null if they do not. */
function places(
  units: readonly Unit[],
  reads: (unit: Unit) => boolean,
  words: string,
): readonly number[] | null {
  const read = [...units.keys()].filter((index) => reads(units[index] as Unit));
  const at = read
    .map((index) => signOf(units[index] as Unit))
    .join("")
    .indexOf(words);
  return at < 0 ? null : read.slice(at, at + words.length);
}

/** What differs between two texts, in whole words, between what they have in common. */
function middleOf(
  from: string,
  to: string,
): { readonly at: number; readonly from: string; readonly to: string } {
  const [before, after] = [from.match(/\S+\s*/g) ?? [], to.match(/\S+\s*/g) ?? []];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const cut = (words: readonly string[]) => words.slice(head, words.length - tail).join("");
  return { at: before.slice(0, head).join("").length, from: cut(before), to: cut(after) };
}
