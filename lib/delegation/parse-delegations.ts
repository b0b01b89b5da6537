import { NAME_MAX, POPULATION_MAX, SHORT_NAME_MAX, WEIGHT_MAX } from "./delegation.ts";

/** One line of a pasted list, as it was understood. */
export interface ParsedDelegation {
  /** 1, 2, 3 … in the pasted text. */
  readonly line: number;
  readonly name: string;
  readonly shortName: string;
  readonly isoCode: string;
  readonly weight: number;
  /** Persons; null where none are given. */
  readonly population: number | null;
  /** Why it cannot be added like this, in words; null when it can. */
  readonly fault: string | null;
}

/** Names that are taken already. */
export interface TakenNames {
  readonly names: readonly string[];
  readonly shortNames: readonly string[];
}

const SHORT_LETTERS = 3;

/** What stands between the thousands of a number: "83,000,000", "83 000 000", "83'000'000". */
const GROUPING = /(?<=\d)[,.'’\s](?=\d{3}(?!\d))/g;

/**
 * Reads a list of delegations, one per line: "Name; SHORT; ISO; weight; population". All but the name may be left out: the
 * short name becomes initials or the first letters, the weight 1. Semicolons and tabs (a pasted spreadsheet) separate alike.
 */
export function parseDelegations(text: string, taken: TakenNames): readonly ParsedDelegation[] {
  const names = new Set(taken.names.map(fold));
  const shortNames = new Set(taken.shortNames.map(fold));
  return text.split(/\r?\n/).flatMap((source, index) => {
    if (source.trim() === "") return [];
    const facts = readLine(source);
    const fault = faultOf(facts, { names, shortNames });
    names.add(fold(facts.name));
    shortNames.add(fold(facts.shortName));
    return [{ line: index + 1, ...facts, fault }];
  });
}

type Facts = Omit<ParsedDelegation, "line" | "fault">;

function readLine(source: string): Facts {
  const [name = "", short = "", iso = "", weight = "", population = ""] = source
    .split(/[;\t]/)
    .map((cell) => cell.trim());
  return {
    name,
    shortName: short || shorten(name),
    isoCode: iso.toUpperCase(),
    weight: weight === "" ? 1 : Number(weight),
    population: population === "" ? null : Number(population.replace(GROUPING, "")),
  };
}

/** "Republic of Veldania" → "RV"; "Ostrava" → "OST". */
function shorten(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const letters =
    words.length > 1 ? words.map((word) => word.slice(0, 1)).join("") : name.slice(0, SHORT_LETTERS);
  return letters.toUpperCase().slice(0, SHORT_NAME_MAX);
}

function faultOf(
  { name, shortName, isoCode, weight, population }: Facts,
  taken: { readonly names: ReadonlySet<string>; readonly shortNames: ReadonlySet<string> },
): string | null {
  if (name === "") return "The name is missing.";
  if (name.length > NAME_MAX) return `The name is longer than ${NAME_MAX} characters.`;
  if (shortName.length > SHORT_NAME_MAX) return `The short name is longer than ${SHORT_NAME_MAX} characters.`;
  if (!/^([A-Z]{2})?$/.test(isoCode)) return "The country code is not two letters.";
  if (!isCount(weight, WEIGHT_MAX)) return "The weight is not a whole number from 1 upwards.";
  if (population !== null && !isCount(population, POPULATION_MAX))
    return "The population is not a whole number from 1 upwards.";
  if (taken.names.has(fold(name))) return "There is a delegation of this name already.";
  if (taken.shortNames.has(fold(shortName))) return `The short name ${shortName} is taken: give another one.`;
  return null;
}

function isCount(number: number, max: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= max;
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
