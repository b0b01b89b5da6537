const DEFINITION = /[“"]([^”"]{2,80})[”"]\s+(?:means|mean|has the meaning|refers to|includes)\b/gu;
const QUOTED = /[“"]([^”"]{2,80})[”"]/gu;

/** The terms that a text defines, in its own spelling: “item” means … */
export function definedTerms(text: string): readonly string[] {
  return [...text.matchAll(DEFINITION)].map(([, term = ""]) => term);
}

/** The words that stand in quotation marks and are not just being defined there. */
export function quotedTerms(text: string): readonly string[] {
  const definitions = new Set([...text.matchAll(DEFINITION)].map(({ index }) => index));
  return [...text.matchAll(QUOTED)].flatMap(({ index, 1: term = "" }) =>
    definitions.has(index) ? [] : term,
  );
}

/** Whether a text uses a term, in singular or plural, outside the place that defines it. Case does not matter. */
export function usesTerm(text: string, term: string): boolean {
  const elsewhere = text.replace(DEFINITION, "").toLowerCase();
  return elsewhere.includes(term.toLowerCase());
}
