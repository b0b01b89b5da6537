import { unitAfter } from "./units.ts";

/** Remarks of an editor, and what Travaux prints for references that lead nowhere. */
const REMARK =
  /\[(?:sic[.!]?|emphasis (?:added|in (?:the )?original|mine|supplied)|(?:footnotes?|(?:internal )?citations?|references?) omitted|(?:missing )?reference|missing paragraph)\]/iy;
/** The words of a link and the number of a footnote, as Markdown has them. */
const MARKDOWN = /\[[^[\]\n]{1,200}\](?=\((?:https?:|mailto:|#|\/)[^()\s]*\))|\[\^[\w-]{1,20}\]/y;
const NUMBERS = /\[\d{1,4}(?: ?[,;–-] ?\d{1,4})*\]/y;
const ONE_NUMBER = /^\[\d+\]$/;
/** Brackets with one number each, side by side, at the end and at the start of a text. */
const NUMBERS_BEFORE = /(?:\[\d{1,4}\][ /]{0,3})+$/;
const NUMBERS_AFTER = /^(?:[ /]{0,3}\[\d{1,4}\])+/;
const COUNTED =
  /(?:than|least|most|within|exceed(?:s|ing)?|every|minimum of|maximum of|period of|Articles?|paragraphs?|subparagraphs?|Annex(?:es)?|Part|Section|Chapter) $/i;
const DATED = /(?:by|in|before|until|after|from|since|than|year) $/i;
const GLUED = /[\p{L}\p{N}.,;!?)”"’']\]*$/u;

/** How far around a bracket its meaning is looked for, in characters. */
const NEAR = 120;

/**
 * How many characters of the text at a "[" are a bracket that contests nothing: "[sic]", "[emphasis added]", a link,
 * and a citation such as "[1]". 0 if there is none. A number is contested where it is counted ("[30] days", "Article [5]"),
 * or stands beside another one.
 */
export function literalBracketAt(text: string, at: number): number {
  const remark = remarkAt(text, at);
  if (remark > 0) return remark;
  const numbers = matchAt(NUMBERS, text, at);
  return numbers && isCitation(text, at, numbers) ? numbers.length : 0;
}

/** The same without citations, whatever number it is: where the words after it have not been typed yet. */
export function remarkAt(text: string, at: number): number {
  return (matchAt(REMARK, text, at) ?? matchAt(MARKDOWN, text, at) ?? "").length;
}

/** Whether words in brackets would say nothing contested: space around them says that they do. */
export function wouldBeLiteral(words: string): boolean {
  const text = `[${words}]`;
  return (matchAt(REMARK, text, 0) ?? matchAt(NUMBERS, text, 0)) === text;
}

function isCitation(text: string, at: number, numbers: string): boolean {
  const end = at + numbers.length;
  const after = text.slice(end, end + NEAR);
  const before = text.slice(Math.max(0, at - NEAR), at);
  if (unitAfter(after) !== "" || COUNTED.test(before)) return false;
  if (!ONE_NUMBER.test(numbers)) return true;
  const run = NUMBERS_BEFORE.exec(before)?.[0] ?? "";
  const rest = NUMBERS_AFTER.exec(after)?.[0] ?? "";
  const beforeRun = before.slice(0, before.length - run.length);
  if (run === "" && rest === "")
    return !(numbers.length === 6 && DATED.test(before)) && !isBeside(before, after);
  return GLUED.test(beforeRun) && unitAfter(after.slice(rest.length)) === "";
}

/** Whether another bracket stands beside it, as an alternative does. */
function isBeside(before: string, after: string): boolean {
  return /^[ /]{0,3}\[/.test(after) || /\][ /]{1,3}$/.test(before);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
