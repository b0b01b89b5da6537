import { type ListMark, readListMark } from "./list-mark.ts";
import { toRoman } from "./roman.ts";

const CANDIDATE = /[.;:](?: (?:and|or|et|ou|y|o|e|u))? (?=\(?[\p{L}\d]{1,6}[).])/gu;

/** How far ahead, in characters, the second mark of a series is looked for. */
const REACH = 5000;

/** The first mark within a running text that starts a block of its own, and the text before it. */
export interface RunningMark {
  readonly before: string;
  readonly mark: ListMark;
}

/**
 * Finds a mark after a stop, semicolon or colon that continues an open series ("…; (b) …"), or that begins one after a
 * colon when the same text holds its second mark. Anything else that looks like a mark is a reference and stays text.
 */
export function splitRunningMarks(
  text: string,
  continues: (mark: ListMark) => boolean,
): RunningMark | undefined {
  for (const match of text.matchAll(CANDIDATE)) {
    const at = match.index + match[0].length;
    const mark = readListMark(text.slice(at));
    if (!mark || !opensText(mark)) continue;
    const begins = match[0].startsWith(":") && hasSecondMark(text.slice(at, at + REACH), mark);
    if (continues(mark) || begins) return { before: text.slice(0, at - 1), mark };
  }
  return undefined;
}

/** After a bare "2." only a capital letter begins a text; after a bracket any word does. */
function opensText(mark: ListMark): boolean {
  return mark.signs === "." || mark.signs === "" ? /^["“«‘[(]?\p{Lu}/u.test(mark.rest) : mark.rest !== "";
}

function hasSecondMark(text: string, mark: ListMark): boolean {
  const first = mark.readings.find(({ place }) => place === 1);
  if (!first) return false;
  const second = { number: "2", decimal: "2", letter: "b", LETTER: "B", roman: "ii", ROMAN: toRoman(2) }[
    first.family
  ];
  return text.includes(` ${mark.mark.replace(/[\p{L}\d]+/u, second)} `);
}
