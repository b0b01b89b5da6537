/** How many changed texts stand on one page, so that a treaty in which everything changed can still be read. */
export const PART = 20;

/** The part of the changed texts that an address asks for, from 1; "all" to print. */
export function chosenPart(word: string | string[] | undefined): number | "all" {
  if (word === "all") return word;
  const part = Number(word);
  return Number.isInteger(part) && part > 0 ? part : 1;
}

/** On which part the text at an index stands. */
export function partOf(index: number): number {
  return Math.floor(index / PART) + 1;
}
