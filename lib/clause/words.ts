/** How many words a text has: stretches between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  for (const [stretch] of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(stretch)) count += 1;
  return count;
}
