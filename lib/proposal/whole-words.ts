/** A letter or figure: what words are made of. */
export const IN_WORD = /[\p{L}\p{N}]/u;

/** A place in a text, widened to the words that it cuts: a change inside a word is a change of the word. Offsets in UTF-16. */
export function wholeWords(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } {
  const isInside = (at: number) => IN_WORD.test(text[at - 1] ?? "") && IN_WORD.test(text[at] ?? "");
  let [start, end] = [from, to];
  while (isInside(start)) start -= 1;
  while (isInside(end)) end += 1;
  return { from: start, to: end };
}
