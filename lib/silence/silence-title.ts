import { listWords } from "#lib/list-words.ts";

const NAMED = 4;
const WORDS = 90;

/** How a procedure is called: its article with its heading, its articles, or the beginning of the decision in words. */
export function silenceTitle(
  texts: readonly { readonly label: string; readonly heading: string }[],
  decision: string,
): string {
  const [first] = texts;
  if (!first) return shortened(decision);
  if (texts.length === 1) return first.heading ? `${first.label} – ${first.heading}` : first.label;
  if (texts.length <= NAMED) return listWords(texts.map(({ label }) => label));
  const named = texts.slice(0, NAMED - 1).map(({ label }) => label);
  return `${named.join(", ")} and ${texts.length - named.length} others`;
}

/** The first line, cut between words. */
function shortened(decision: string): string {
  const line = decision.trim().split("\n")[0] ?? "";
  if (line.length <= WORDS) return line;
  const cut = line.slice(0, WORDS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), WORDS / 2))}…`;
}
