import { readOptionLabel } from "#lib/contested/option-label.ts";
import type { SourceLine } from "./lines.ts";
import { readListMark } from "./list-mark.ts";
import { readStructureMark } from "./structure-mark.ts";

/** One or more lines of the source that belong together, joined by single spaces. */
export interface Paragraph {
  readonly line: number;
  readonly text: string;
  readonly headingLevel: number;
  /** Whether it stands on the lines of a page rather than in the text: a page number. */
  readonly isPageNumber: boolean;
}

const WIDEST_PAGE = 130;
const ENDS_SENTENCE = /[.;:!?][)"”»’']*$/;
/** The end of a text after which a numbered block may begin. */
export const ENDS_BEFORE_ITEM = /(?:[.;:,!?][)"”»’']*|[;,] (?:and|or|et|ou|y|o|и|или))$/;
const STARTS_SMALL = /^[\p{Ll}\d,;)]/u;
const PAGE_NUMBER =
  /^(?:[-–—] ?\d{1,4} ?[-–—]|\d{1,4}|(?:Page|page|PAGE|p\.) ?\d{1,4}(?: ?(?:of|\/|de|sur) ?\d{1,4})?|\d{1,4} ?\/ ?\d{1,4})$/;

/** Joins the lines of a source to paragraphs, whether it has one line for each paragraph or was wrapped at a width. */
export function joinLines(lines: readonly SourceLine[]): Paragraph[] {
  const width = wrapWidth(lines);
  const groups: SourceLine[][] = [];
  let previous: SourceLine | undefined;
  for (const line of lines) {
    if (line.text !== "") {
      if (previous && continues(previous, line, width)) groups.at(-1)!.push(line);
      else groups.push([line]);
    }
    previous = line.text === "" ? undefined : line;
  }
  return groups.map(paragraph);
}

function paragraph(lines: readonly SourceLine[]): Paragraph {
  const [first] = lines as [SourceLine];
  const text = lines.map((line) => line.text).join(" ");
  return { line: first.number, text, headingLevel: first.headingLevel, isPageNumber: PAGE_NUMBER.test(text) };
}

/** The width at which a source was wrapped, in characters; 0 if each of its lines is a paragraph. */
function wrapWidth(lines: readonly SourceLine[]): number {
  const followed = lines.filter((line, index) => line.text !== "" && (lines[index + 1]?.text ?? "") !== "");
  const lengths = followed.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return width <= WIDEST_PAGE ? width : 0;
}

function continues(previous: SourceLine, line: SourceLine, width: number): boolean {
  if (previous.headingLevel > 0 || line.headingLevel > 0) return false;
  if (PAGE_NUMBER.test(line.text) || PAGE_NUMBER.test(previous.text) || isOnlyMark(previous.text))
    return false;
  if (beginsStructure(line.text, previous.text, width) || readOptionLabel(line.text)) return false;
  const hasEnded = ENDS_SENTENCE.test(previous.text);
  if (readListMark(line.text)) return !ENDS_BEFORE_ITEM.test(previous.text) && isLong(previous.text, width);
  if (isCapitals(previous.text) && isCapitals(line.text)) return true;
  if (STARTS_SMALL.test(line.text)) return !hasEnded || isLong(previous.text, width);
  return isLong(previous.text, width);
}

function isLong(text: string, width: number): boolean {
  return width > 0 && text.length >= width * 0.6;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function isOnlyMark(text: string): boolean {
  return readStructureMark(text)?.rest === "";
}

function beginsStructure(text: string, previous: string, width: number): boolean {
  const mark = readStructureMark(text);
  if (!mark || (mark.number === "" && !mark.isCapitals)) return false;
  const isWhole = mark.rest === "" && !text.endsWith(".");
  return isWhole || ENDS_SENTENCE.test(previous) || !isLong(previous, width) || isCapitals(previous);
}
