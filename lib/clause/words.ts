/** Number of words in a text: runs of characters between spaces with at least one letter or digit. */
export function countWords(text: string): number {
  return text.match(/[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
