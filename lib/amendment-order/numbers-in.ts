/** A number of a text, and how the text says it. */
export type SaidNumber = { readonly value: number; readonly said: string };

const UNITS = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  "twenty thirty forty fifty sixty seventy eighty ninety",
].map((names) => names.split(" "));

const SMALL: ReadonlyMap<string, number> = new Map([
  ...(UNITS[0] ?? []).map((name, i) => [name, i] as const),
  ...(UNITS[1] ?? []).map((name, i) => [name, (i + 2) * 10] as const),
]);

const LARGE: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
]);

const NAME = [...SMALL.keys(), ...LARGE.keys()].join("|");
const DIGITS = "\\d{1,3}(?:[,\\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

/** Digits with a name of magnitude, or names in a row: "480", "1,250", "5 million", "one hundred and twenty-five". */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${DIGITS})(?:\\s+(?:hundred|thousand|million|billion))?|(?:${NAME})(?:(?:[\\s-]+and[\\s-]+|[\\s-]+)(?:${NAME}))*)(?![\\p{L}\\d])`,
  "giu",
);

/** What a number is the name of, not an amount: "Article 5", "paragraph 2". */
const NAMES_A_PLACE =
  /(?:articles?|annex(?:es)?|paragraphs?|sub-?paragraphs?|parts?|sections?|chapters?|protocols?|rules?|resolutions?)\s+$/i;

/** The numbers of a text in digits and in English words, in its order; numbers of articles and paragraphs are none. */
export function numbersIn(text: string): readonly SaidNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((found) => {
    const [said] = found;
    return NAMES_A_PLACE.test(text.slice(0, found.index)) ? [] : [{ value: amountOf(said), said }];
  });
}

function amountOf(said: string): number {
  const words = said
    .toLowerCase()
    .replace(/(?<=\d)[,\u00a0\u202f](?=\d)/g, "")
    .split(/[\s-]+/);
  let [total, current] = [0, 0];
  for (const word of words) {
    const large = LARGE.get(word);
    if (large === undefined) current += SMALL.get(word) ?? (word === "and" ? 0 : Number(word));
    else if (large === 100) current = Math.max(current, 1) * 100;
    else {
      total += Math.max(current, 1) * large;
      current = 0;
    }
  }
  return total + current;
}
