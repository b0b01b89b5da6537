/** What the first paragraph of a clause is: its heading, heading and text in one, text, or text that may hold a heading. */
export type FirstParagraph =
  | { readonly is: "heading" }
  | { readonly is: "run-in"; readonly heading: string; readonly body: string }
  | { readonly is: "text" }
  | { readonly is: "unsure" };

const LONGEST_HEADING = 60;
const LONGEST_RUN_IN = 40;
const LONGEST_STOPPED = 6;
const ENDS_SENTENCE = /[.;:!?,][)"”»’']*$/;

const DETERMINERS = `the this these each every any no nothing neither where when whenever pending upon it such there all
  notwithstanding if without nobody whereas
  le la les l chaque tout toute tous toutes aucun aucune nul nulle rien lorsque si chacun chacune il ils ce cet cette
  el los las cada todo toda todos todas ninguna ningún nada cuando hasta lo
  der die das jede jeder jedes dieser diese dieses`;
const PREPOSITIONS = `a an in for on by with to at under as subject except after before within from
  aux afin en au à pour sous sans dans sur sauf par dès après avant un une des conformément
  al para por sin sobre con se un una de salvo según`;
const CONNECTORS = `of the and or to a an in on for by with from between under this that these those their its as into
  le la les l du de des d et ou à au aux en par pour sur sous ce cet cette un une présent présente
  el los las del y o e u al con para por que su sus una sin no presente
  der die das des dem den und oder zu von`;
const PARTIES = `parties states members`;
const VERBS = `shall may must will is are has have does do can undertake undertakes agree agrees`;

const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const determiners = wordSet(DETERMINERS);
const prepositions = wordSet(PREPOSITIONS);
const connectors = wordSet(CONNECTORS);
const verbs = wordSet(VERBS);
const parties = wordSet(PARTIES);

/**
 * Decides where a heading ends that the source runs in with the text. A sentence starts at a capital letter, after a
 * word that cannot end before it ("of", "the", or a comma), with a word that opens sentences ("The", "Each", "For the")
 * or a subject with its verb ("Parties shall"). A line without a final stop before other text is all heading.
 * `isAlone`: no other paragraph follows in the clause.
 */
export function readFirstParagraph(text: string, isAlone: boolean): FirstParagraph {
  const words = text.split(" ", LONGEST_HEADING + 2);
  const isLong = words.length > LONGEST_HEADING;
  const isOpen = !ENDS_SENTENCE.test(text);
  if (isOpen && !isLong && (!isAlone || isInCapitals(text)))
    return { is: isSentence(words) ? "text" : "heading" };
  const end = runInEnd(words);
  if (end !== undefined) {
    const heading = words.slice(0, end).join(" ");
    return { is: "run-in", heading, body: text.slice(heading.length + 1) };
  }
  if (isSentence(words)) return { is: "text" };
  if (isOpen && !isLong) return { is: "heading" };
  return { is: hasCase(text) && opensSentence(words, 0) ? "text" : "unsure" };
}

/** Whether the paragraph opens as a sentence and has a verb of obligation among its first words. */
function isSentence(words: readonly string[]): boolean {
  return opensSentence(words, 0) && words.some((word) => verbs.has(word));
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && hasCase(text);
}

function runInEnd(words: readonly string[]): number | undefined {
  const limit = Math.min(words.length - 1, LONGEST_RUN_IN);
  for (let at = 1; at < limit; at += 1) {
    if (ENDS_SENTENCE.test(words[at - 1]!)) {
      if (/,$/.test(words[at - 1]!)) continue;
      return isStoppedHeading(words, at) ? at : undefined;
    }
    if (!connectors.has(words[at - 1]!.toLowerCase()) && opensSentence(words, at)) return at;
  }
  return undefined;
}

/** "Definitions. For the purposes …": a few words with a full stop of their own and no verb. */
function isStoppedHeading(words: readonly string[], end: number): boolean {
  if (end > LONGEST_STOPPED || !words[end - 1]!.endsWith(".") || !startsWithCapital(words[end])) return false;
  return !opensSentence(words, 0) && !words.slice(0, end).some((word) => verbs.has(plain(word)));
}

function opensSentence(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (!startsWithCapital(word)) return false;
  const opener = plain(word);
  if (determiners.has(opener)) return true;
  if (prepositions.has(opener)) return !startsWithCapital(words[at + 1]);
  const followsName = at > 1 && startsWithCapital(words[at - 1]);
  return followsName
    ? parties.has(opener) && verbs.has(plain(words[at + 1] ?? ""))
    : isSubjectWithVerb(words, at);
}

/** "Parties shall", "States Parties may", "Article 70 does". */
function isSubjectWithVerb(words: readonly string[], at: number): boolean {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const word = words[next];
    if (word === undefined) return false;
    if (verbs.has(plain(word))) return !startsWithCapital(word);
    if (!startsWithCapital(word) && !/^\d+$/.test(word)) return false;
  }
  return false;
}

function startsWithCapital(word: string | undefined): boolean {
  return word !== undefined && /^["“«‘[(]?\p{Lu}/u.test(word);
}

/** The first letters of a word in small letters: "L’article" is "l", "El/la" is "el". */
function plain(word: string): string {
  return /^["“«‘[(]?([\p{L}\p{M}]+)/u.exec(word)?.[1]?.toLowerCase() ?? "";
}

function hasCase(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase();
}
