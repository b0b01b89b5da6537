import { ROMAN, roman } from "#lib/clause/number-format.ts";

const LARGEST = 3999;

/** The Roman numeral of a whole number from 1 to 3999, in capitals; throws `RangeError` for anything else. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > LARGEST)
    throw new RangeError(`No Roman numeral: ${value}`);
  return roman(value);
}

/** The value of a Roman numeral in capitals or small letters; undefined unless it is written the one correct way. */
export function fromRoman(text: string): number | undefined {
  const numeral = text === text.toLowerCase() ? text.toUpperCase() : text;
  if (numeral === "" || numeral.length > 15) return undefined;
  let value = 0;
  let at = 0;
  for (const [worth, sign] of ROMAN) {
    while (numeral.startsWith(sign, at)) {
      value += worth;
      at += sign.length;
    }
  }
  if (at < numeral.length || value > LARGEST) return undefined;
  return toRoman(value) === numeral ? value : undefined;
}
