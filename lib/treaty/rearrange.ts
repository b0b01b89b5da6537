/** Two texts as one, with a space between them unless one is empty. */
export function joinWords(before: string, after: string): string {
  return `${before} ${after}`.trim();
}

/** The first words of a text and the rest of it. */
export function cutWords(text: string, words: number): [string, string] {
  const all = text.split(" ");
  return [all.slice(0, Math.max(0, words)).join(" "), all.slice(Math.max(0, words)).join(" ")];
}

/** The list with the item at one place replaced by any number of items. */
export function replaceAt<T>(list: readonly T[], at: number, by: readonly T[]): T[] {
  return [...list.slice(0, at), ...by, ...list.slice(at + 1)];
}
