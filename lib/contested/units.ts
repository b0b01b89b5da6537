/**
 * Units that a contested number is counted in, as they stand after it: "[30] days". Words that only count something in
 * front of a noun ("working days") belong to the unit.
 */
const UNITS =
  /^ ?((?:(?:working|calendar|consecutive|business|nautical|square|cubic|metric) )?(?:second|minute|hour|day|week|month|year|decade|kilometre|kilometer|metre|meter|mile|kilogram|kilogramme|gram|tonne|ton|litre|liter|hectare|degree|percentage point|signator(?=y|ies)|instrument|ratification|State|Part(?=y|ies)|Member|member|vote|launcher|missile|item|inspection|inspector|person|site|facilit(?=y|ies)|aircraft|vehicle|tank|unit|copies)(?:s|y|ies)?|per cent|percent|%|‰|km|kg|m|cm|mm|t|nm|°C?)(?![\p{L}\p{N}])/u;

/** A plural noun after a number: "[X] delegations". */
const PLURAL = /^ (?!(?:as|is|its|has|was|this|thus|does|unless|plus|less)\b)(\p{L}{2,30}s)(?![\p{L}\p{N}])/u;

/** The unit of a number from the words that follow it; empty if they name none. */
export function unitAfter(text: string): string {
  return (UNITS.exec(text) ?? PLURAL.exec(text))?.[1] ?? "";
}

/** Whether words are one number: "30", "1,500", "2.5", "seven". */
export function isNumber(words: string): boolean {
  return NUMBER.test(words.trim());
}

const SMALL =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const NUMBER = new RegExp(
  `^(?:\\d{1,3}(?:[ ,\u00a0\u202f]\\d{3})+|\\d+(?:[.,]\\d+)?|(?:${SMALL}|(?:${TENS})(?:-(?:${SMALL}))?|(?:(?:${SMALL}) )?(?:hundred|thousand|million)))$`,
  "i",
);

/** What options count where all of them are numbers (or say "No text"): "days" of `[30][60][90] days`; else empty. */
export function optionsUnit(options: readonly string[], after: string): string {
  return options.some(isNumber) &&
    options.every((words) => isNumber(words) || /^no text$/i.test(words.trim()))
    ? unitAfter(after)
    : "";
}
