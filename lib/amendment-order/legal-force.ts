/** A change of what a text obliges to: one expression for another, or one added (`from` empty) or deleted (`to` empty). */
export type ForceChange = {
  readonly from: string;
  readonly to: string;
  /** How far apart they are: whole steps, weakening and strengthening alike. */
  readonly steps: number;
};

/**
 * What verbs oblige to, from 5 (an obligation) over recommendation and permission to 0 (nothing said); what forbids is
 * below zero. The usual reading of drafting manuals (United Nations, Final Clauses of Multilateral Treaties, 2003:
 * "shall" binds, "should" recommends, "may" permits); the steps between them are ours.
 */
const VERBS: Readonly<Record<string, number>> = {
  "shall not": -5,
  "must not": -5,
  "may not": -5,
  "is prohibited": -5,
  "are prohibited": -5,
  shall: 5,
  must: 5,
  "is obliged to": 5,
  "are obliged to": 5,
  "is required to": 5,
  "are required to": 5,
  "undertakes to": 5,
  "undertake to": 5,
  "shall endeavour to": 4,
  "shall seek to": 4,
  "shall strive to": 4,
  "shall make every effort to": 4,
  "shall consider": 4,
  "should not": -3,
  should: 3,
  will: 3,
  "is encouraged to": 2,
  "are encouraged to": 2,
  "is invited to": 2,
  "are invited to": 2,
  "is urged to": 2,
  "are urged to": 2,
  may: 1,
  "is entitled to": 1,
  "are entitled to": 1,
  "need not": -1,
};

/** What takes cases out of an obligation (3), and what leaves its extent to whoever is obliged (2). */
const EXCEPTIONS: Readonly<Record<string, number>> = {
  except: 3,
  unless: 3,
  "provided that": 3,
  notwithstanding: 3,
  "with the exception of": 3,
  "other than": 3,
  "save for": 3,
  "subject to": 3,
  "without prejudice to": 3,
  "where possible": 2,
  "wherever possible": 2,
  "if possible": 2,
  "as far as possible": 2,
  "to the extent possible": 2,
  "to the maximum extent possible": 2,
  "where appropriate": 2,
  "as appropriate": 2,
  "if appropriate": 2,
  "where feasible": 2,
  "if feasible": 2,
  "to the extent feasible": 2,
  "where practicable": 2,
  "as far as practicable": 2,
  "where necessary": 2,
  "if necessary": 2,
  "in principle": 2,
  "on a voluntary basis": 2,
  voluntarily: 2,
  "at its discretion": 2,
};

/** The changes of legal force from one text to another. Verbs are paired in the order of the text. */
export function forceChanges(before: string, after: string): readonly ForceChange[] {
  const [removed, added] = withoutCommon(expressionsIn(before), expressionsIn(after));
  const isVerb = (expression: string) => Object.hasOwn(VERBS, expression);
  const [were, are] = [removed.filter(isVerb), added.filter(isVerb)];
  const verbs = Array.from({ length: Math.max(were.length, are.length) }, (_, i) => {
    const [from, to] = [were[i] ?? "", are[i] ?? ""];
    return { from, to, steps: Math.abs((VERBS[from] ?? 0) - (VERBS[to] ?? 0)) };
  });
  const exceptions = [
    ...removed.filter((each) => !isVerb(each)).map((from) => ({ from, to: "" })),
    ...added.filter((each) => !isVerb(each)).map((to) => ({ from: "", to })),
  ].map((change) => ({ ...change, steps: EXCEPTIONS[change.from || change.to] ?? 0 }));
  return [...verbs, ...exceptions].filter(({ steps }) => steps > 0);
}

/** What stands in one list and not in the other, however often, in its order. */
export function withoutCommon<T>(
  one: readonly T[],
  other: readonly T[],
): readonly [readonly T[], readonly T[]] {
  const minus = (from: readonly T[], what: readonly T[]) => {
    const left = [...what];
    return from.filter((each) => {
      const at = left.indexOf(each);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return [minus(one, other), minus(other, one)];
}

/** Longer expressions first: "shall not" is not "shall". "May" with a capital is a month. */
const EXPRESSION = new RegExp(
  `(?<!\\p{L})(?:${[...Object.keys(VERBS), ...Object.keys(EXCEPTIONS)]
    .toSorted((one, other) => other.length - one.length)
    .map((each) => (each === "may" ? each : eitherCase(each)).replaceAll(" ", "\\s+"))
    .join("|")})(?!\\p{L})`,
  "gu",
);

function eitherCase(expression: string): string {
  const first = expression.charAt(0);
  return `[${first}${first.toUpperCase()}]${expression.slice(1)}`;
}

function expressionsIn(text: string): readonly string[] {
  return [...text.matchAll(EXPRESSION)].map(([found]) => found.toLowerCase().replace(/\s+/g, " "));
}
