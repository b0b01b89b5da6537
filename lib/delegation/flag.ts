const REGIONAL_A = 0x1f1e6;
const LETTER_A = 0x41;

/** The flag of an ISO 3166-1 alpha-2 code as an emoji; empty where there is no code. */
export function flagOf(isoCode: string): string {
  if (!/^[A-Z]{2}$/.test(isoCode)) return "";
  return [...isoCode]
    .map((letter) => String.fromCodePoint(letter.charCodeAt(0) - LETTER_A + REGIONAL_A))
    .join("");
}
