/** Slashes that belong to a word, not between two alternatives. */
const ONE_WORD =
  /^(?:and\/or|or\/and|s\/he|he\/she|she\/he|his\/hers?|hers?\/his|him\/her|her\/him|n\/a|w\/o|km\/h|m\/s|\d{4}\/\d{2})$/i;
const WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*%?$/u;
const PHRASE = /^[^.;:()\n\u2028\u2029\ufffc]{1,80}$/u;

/**
 * The alternatives between slashes in these positions of a text, without the space around them; null if the slashes are
 * part of the words: "and/or", "A/RES/78/1". Single words stand close ("shall/should"); longer ones have space.
 */
export function splitAlternatives(
  text: string,
  from: number,
  to: number,
): readonly { readonly from: number; readonly to: number }[] | null {
  const words = text.slice(from, to);
  if (!words.includes("/") || ONE_WORD.test(words.trim())) return null;
  const parts = / \/ /.test(words) ? words.split(" / ") : words.split("/");
  const separator = / \/ /.test(words) ? 3 : 1;
  const pattern = separator === 3 ? PHRASE : WORD;
  const isFit = (part: string) => pattern.test(part.trim()) && !/^not$/i.test(part.trim());
  if (!parts.every(isFit) || (separator === 1 && isSymbol(parts))) return null;
  let at = from;
  return parts.map((part) => {
    const start = at + part.length - part.trimStart().length;
    at += part.length + separator;
    return { from: start, to: start + part.trim().length };
  });
}

/** "A/RES/78": capitals and figures together. */
function isSymbol(parts: readonly string[]): boolean {
  const isNumber = (part: string) => /^\d/.test(part.trim());
  return parts.some(isNumber) && !parts.every(isNumber);
}
