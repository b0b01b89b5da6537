import { randomNumbers } from "./measure.ts";

const ARTICLES = 320;
const ARTICLES_IN_PART = 20;
const WORDS =
  "the Party State shall agreement data declaration inspection launcher ceiling region notify within days of entry into force each other may unless under this article paragraph commission report period verification limit number deployed deployment exercise notice information annex request review measure confidence transfer facility site team consent depositary text measures obligations any subject to for between without prejudice".split(
    " ",
  );

/** A treaty of 320 articles in 16 parts and about 76,000 words, the same on every run, as plain text. */
export function longTreaty(): string {
  const random = randomNumbers(7, 1_000_000);
  const below = (limit: number) => random.next().value % limit;
  const sentence = (words: number) => {
    const text = Array.from({ length: words }, () => WORDS[below(WORDS.length)]).join(" ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const lines = [
    "TREATY ON THE LENGTH OF TREATIES",
    "",
    "The States Parties to this Treaty,",
    "",
    "Have agreed as follows:",
    "",
  ];
  for (let article = 1; article <= ARTICLES; article++) {
    if ((article - 1) % ARTICLES_IN_PART === 0)
      lines.push(`PART ${roman((article - 1) / ARTICLES_IN_PART + 1)}`, sentence(3), "");
    lines.push(`Article ${article}`, sentence(3), "");
    for (let paragraph = 1; paragraph <= 4; paragraph++) {
      lines.push(`${paragraph}. ${sentence(24 + below(20))}${paragraph === 2 ? ":" : "."}`, "");
      if (paragraph !== 2) continue;
      for (const [index, point] of ["(a)", "(b)", "(c)", "(d)"].entries())
        lines.push(`${point} ${sentence(16 + below(20))}${index === 3 ? "." : ";"}`, "");
    }
  }
  return lines.join("\n");
}

function roman(count: number): string {
  const tens = "X".repeat(Math.floor(count / 10));
  return tens + (["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][count % 10] ?? "");
}
