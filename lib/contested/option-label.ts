/** "Option 1:", "Alt. A –", "Alternative II" alone on its line. */
const LABEL =
  /^[ \u00a0]*(Option|Alternative|Alt\.?|Variant|OPTION|ALTERNATIVE|ALT\.?|VARIANT) ?(\d{1,2}|[A-H]|[IVX]{1,4}) ?(?:\(([^()]{1,120})\) ?)?(?:[:.]|[–—-](?= )|$)[ \u00a0]*/u;

/** The label of an option at the start of a text. */
export type OptionLabel = {
  /** How much of the text it takes, in characters. */
  readonly length: number;
  /** "option", "alternative": options of one group are called alike. */
  readonly family: string;
  /** Its number, from 1: "B" and "II" are 2. */
  readonly ordinal: number;
  /** What stands in parentheses behind it: names, mostly. */
  readonly names: string;
};

/** The label at the start of a text, if there is one. */
export function readOptionLabel(text: string): OptionLabel | null {
  const [all, word = "", number = "", names = ""] = LABEL.exec(text) ?? [];
  if (all === undefined) return null;
  const family = word.toLowerCase().replace(".", "");
  return {
    length: all.length,
    family: family === "alt" ? "alternative" : family,
    ordinal: ordinalOf(number),
    names,
  };
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

function ordinalOf(number: string): number {
  if (/^\d+$/.test(number)) return Number(number);
  const roman = ROMAN.indexOf(number);
  return roman >= 0 ? roman + 1 : number.charCodeAt(0) - "A".charCodeAt(0) + 1;
}
