import { fromRoman } from "./roman.ts";
import { INSERTED, ordinalWord, type StructureWord, structureWord } from "./vocabulary.ts";

/** The head of a line that may announce a part of a treaty: "Article 5 bis – Heading", "PARTIE II", "ANNEX". */
export interface StructureMark {
  readonly word: StructureWord;
  /** The words and signs of the mark as the source writes them: "Article 5 –". */
  readonly mark: string;
  /** Only the number, "5 bis" or "IV"; empty if there is none. A number written as a word is given in digits. */
  readonly number: string;
  /** The number's place in its series; inserted ones stand between: "5 bis" and "5A" are 5.01. */
  readonly place: number | undefined;
  /** Whether a full stop, colon or dash parts the mark from what follows. */
  readonly isParted: boolean;
  /** Whether the mark is in capitals. */
  readonly isCapitals: boolean;
  readonly rest: string;
}

const FIRST_WORD = /^\p{L}[\p{L}\p{M}-]{0,20}/u;
const NUMBER = new RegExp(
  `^(?:no\\.? |n° ?|№ ?)?(\\d{1,4}|[IVXLCDM]{1,9}|[A-Z]|\\p{L}{3,12})(?:º|°|ª|er|re)?( ?(?:${INSERTED.join("|")})|(?<=\\d)[A-Z])?(?![\\p{L}\\p{N}])`,
  "u",
);
const PARTING = /^ ?(?:[.:]? ?[–—-](?= |$|\p{Lu})|[.:](?!\d))/u;

/** Reads the head of a line as a mark of structure; undefined where it is none. Whether it counts is decided in context. */
export function readStructureMark(line: string): StructureMark | undefined {
  const first = FIRST_WORD.exec(line)?.[0] ?? "";
  if (first === "" || first[0] !== first[0]?.toUpperCase()) return undefined;
  const word = structureWord(first);
  return word ? readAfterWord(line, first, word) : readOrdinalFirst(line, first);
}

function readAfterWord(line: string, first: string, word: StructureWord): StructureMark {
  const gap = /^\.? ?/.exec(line.slice(first.length))?.[0] ?? "";
  const head = line.slice(0, first.length + gap.length);
  const found = word === "PREAMBLE" || gap === "" ? undefined : readNumber(line.slice(head.length));
  const end = found ? head.length + found.length : first.length;
  return finish({ line, end, word, number: found?.number ?? "", place: found?.place });
}

function readNumber(text: string): { number: string; place: number; length: number } | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [whole, base = "", suffix = ""] = match;
  const value = /^\d/.test(base) ? Number(base) : (ordinalWord(base) ?? fromRoman(base) ?? letterValue(base));
  if (
    value === undefined ||
    (base.length > 2 && base !== base.toUpperCase() && ordinalWord(base) === undefined)
  )
    return undefined;
  const shown = ordinalWord(base) === undefined ? base : String(value);
  return { number: shown + suffix, place: value + insertedPlace(suffix.trim()), length: whole.length };
}

function letterValue(base: string): number | undefined {
  return /^[A-Z]$/.test(base) ? base.charCodeAt(0) - 64 : undefined;
}

function insertedPlace(suffix: string): number {
  if (suffix === "") return 0;
  const latin = INSERTED.indexOf(suffix);
  return (latin >= 0 ? latin + 1 : (letterValue(suffix) ?? 0)) / 100;
}

/** "PREMIÈRE PARTIE", "Primera parte": the number comes first. */
function readOrdinalFirst(line: string, first: string): StructureMark | undefined {
  const place = ordinalWord(first);
  const second = FIRST_WORD.exec(line.slice(first.length + 1))?.[0];
  const word = place !== undefined && second ? structureWord(second) : undefined;
  if (word === undefined || word === "ARTICLE" || !second) return undefined;
  return finish({ line, end: first.length + 1 + second.length, word, number: String(place), place });
}

function finish(found: {
  readonly line: string;
  readonly end: number;
  readonly word: StructureWord;
  readonly number: string;
  readonly place: number | undefined;
}): StructureMark {
  const { line, end, word, number, place } = found;
  const parting = PARTING.exec(line.slice(end))?.[0] ?? "";
  const mark = line.slice(0, end + parting.length);
  const letters = line.slice(0, end).replace(/ (?:bis|ter|qua.*|.*ies)$/, "");
  return {
    word,
    mark,
    number,
    place,
    isParted: parting !== "",
    isCapitals: letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    rest: line.slice(mark.length).trim(),
  };
}
