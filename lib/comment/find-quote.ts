import { type Line, type Point, type Span, THING } from "./anchor.ts";

/**
 * Looks for quoted words whose place was lost, as when a paragraph was split or a sentence rewritten around them: in the
 * block they stood in, or else wherever in the clause they stand exactly once, as whole words. Null: the words are gone.
 */
export function findQuote(
  lines: readonly Line[],
  { quote, blockId }: { readonly quote: string; readonly blockId: string },
): Span | null {
  if (quote.replaceAll(THING, "").trim() === "") return null;
  const whole = lines.map(({ text }) => text).join("\n");
  const found = occurrences(whole, quote).map((at) => ({
    from: pointAt(lines, at),
    to: pointAt(lines, at + quote.length),
  }));
  const inBlock = found.find(({ from }) => lines[from.block]?.id === blockId);
  return inBlock ?? (found.length === 1 ? (found[0] ?? null) : null);
}

function occurrences(whole: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1))
    if (!isInsideWord(whole, at) && !isInsideWord(whole, at + words.length)) found.push(at);
  return found;
}

/** Between two letters: “shall not” does not stand in “shall notify”. */
function isInsideWord(whole: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(whole.slice(Math.max(0, at - 1), at + 1));
}

function pointAt(lines: readonly Line[], at: number): Point {
  let rest = at;
  for (const [block, { text }] of lines.entries()) {
    if (rest <= text.length) return { block, offset: rest };
    rest -= text.length + 1;
  }
  throw new RangeError(`no place ${at} in the text`);
}
