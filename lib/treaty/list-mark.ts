import { fromRoman } from "./roman.ts";
import { INSERTED } from "./vocabulary.ts";

/** One way to read a mark: which series it belongs to and which place it has there ("(i)": first Roman, ninth letter). */
export interface MarkReading {
  /** The series: its signs and its letters, so that "(a)" and "a." are different series. */
  readonly series: string;
  readonly family: "number" | "letter" | "LETTER" | "roman" | "ROMAN" | "decimal";
  /** The place, from 1; inserted marks stand between: "2 bis" is 2.01. */
  readonly place: number;
  /** The level the series usually has: 1 paragraph, 2 point, 3 item. */
  readonly usualLevel: 1 | 2 | 3;
}

/** A number or letter at the head of a paragraph, with every way to read it, and the text after it. */
export interface ListMark {
  readonly mark: string;
  /** The signs around the number: `()`, `)`, `.` or nothing. */
  readonly signs: string;
  readonly readings: readonly MarkReading[];
  readonly rest: string;
}

const SUFFIX = `(?: ?(?:${INSERTED.join("|")}))?`;
const BODY = `(?:\\d{1,3}|\\p{L}{1,6})`;
const MARK = new RegExp(
  `^(?:- )?(?:\\((${BODY}${SUFFIX})\\)|(${BODY}${SUFFIX})\\)|(${BODY}${SUFFIX})\\.|(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\.?(?= ["“«[]?\\p{Lu}))` +
    `(?=$|[\\s"“«‘\\[\\p{Lu}])`,
  "u",
);
const LARGEST_ROMAN = 60;
const ALPHABETS = [
  "abcdefghijklmnopqrstuvwxyz",
  "абвгдежзиклмнопрстуфхцчшщэюя",
  "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
];

/** The mark at the head of a text, such as "1.", "(a)", "i)", "2.1", "(c bis)"; undefined where there is none. */
export function readListMark(text: string): ListMark | undefined {
  const match = MARK.exec(text);
  if (!match) return undefined;
  const [mark, inBrackets, beforeBracket, beforeStop, decimal] = match;
  const signs = inBrackets ? "()" : beforeBracket ? ")" : beforeStop ? "." : "";
  const body = inBrackets ?? beforeBracket ?? beforeStop ?? decimal ?? "";
  const readings = signs === "" ? readDecimal(body) : readBody(body, signs);
  return readings.length === 0 ? undefined : { mark, signs, readings, rest: text.slice(mark.length).trim() };
}

/** The mark without its brackets and stops: "(a)" is "a", "2.1." is "2.1". */
export function bareMark(mark: string): string {
  return mark.replace(/^[-\s(]+/, "").replace(/[\s).]+$/, "");
}

function readDecimal(body: string): MarkReading[] {
  const parts = body.split(".");
  const usualLevel = parts.length > 2 ? 3 : 2;
  return [{ series: `decimal ${parts.length}`, family: "decimal", place: Number(parts.at(-1)), usualLevel }];
}

function readBody(body: string, signs: string): MarkReading[] {
  const [base = "", suffix] = splitSuffix(body);
  const inserted = suffix === undefined ? 0 : (INSERTED.indexOf(suffix) + 1) / 100;
  return readBase(base).map(({ family, place }) => ({
    series: `${signs} ${family}`,
    family,
    place: place + inserted,
    usualLevel: USUAL_LEVEL[family],
  }));
}

const USUAL_LEVEL = { number: 1, letter: 2, LETTER: 2, roman: 3, ROMAN: 3 } as const;

function splitSuffix(body: string): [string, string?] {
  const suffix = INSERTED.find((word) => body.endsWith(word) && body.length > word.length);
  return suffix ? [body.slice(0, -suffix.length).trim(), suffix] : [body];
}

function readBase(base: string): { family: keyof typeof USUAL_LEVEL; place: number }[] {
  if (/^[1-9]\d*$/.test(base)) return [{ family: "number", place: Number(base) }];
  const isSmall = base === base.toLowerCase();
  if (!isSmall && base !== base.toUpperCase()) return [];
  const letter = letterPlace(base.toLowerCase());
  const roman = fromRoman(base);
  const readings: { family: keyof typeof USUAL_LEVEL; place: number }[] = [];
  if (letter !== undefined) readings.push({ family: isSmall ? "letter" : "LETTER", place: letter });
  if (roman !== undefined && roman <= LARGEST_ROMAN)
    readings.push({ family: isSmall ? "roman" : "ROMAN", place: roman });
  return readings;
}

/** Letters count a to z, then aa, bb, cc. */
function letterPlace(base: string): number | undefined {
  const [first = ""] = base;
  if (base.length > 2 || (base.length === 2 && base[1] !== first)) return undefined;
  for (const alphabet of ALPHABETS) {
    const index = alphabet.indexOf(first);
    if (index >= 0) return index + 1 + (base.length - 1) * alphabet.length;
  }
  return undefined;
}
