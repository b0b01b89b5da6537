/** Things in a row, as a sentence lists them: "A, B and C". Nothing is the empty string. */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
