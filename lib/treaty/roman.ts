const SIGNS = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

const LARGEST = 3999;

/** The Roman numeral of a whole number from 1 to 3999, in capitals; throws `RangeError` for anything else. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > LARGEST)
    throw new RangeError(`No Roman numeral: ${value}`);
  let rest = value;
  let roman = "";
  for (const [sign, worth] of SIGNS) {
    while (rest >= worth) {
      roman += sign;
      rest -= worth;
    }
  }
  return roman;
}

/** The value of a Roman numeral in capitals or small letters; undefined unless it is written the one correct way. */
export function fromRoman(text: string): number | undefined {
  const roman = text === text.toLowerCase() ? text.toUpperCase() : text;
  if (roman === "" || roman.length > 15) return undefined;
  let value = 0;
  let at = 0;
  for (const [sign, worth] of SIGNS) {
    while (roman.startsWith(sign, at)) {
      value += worth;
      at += sign.length;
    }
  }
  if (at < roman.length || value > LARGEST) return undefined;
  return toRoman(value) === roman ? value : undefined;
}
