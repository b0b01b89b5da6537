import { listWords } from "#lib/list-words.ts";
import { countedWords } from "./counted-words.ts";

/** What stands open in a text: what the clean-text test counts. */
export type GateFacts = {
  /** Words of the negotiating text. */
  readonly words: number;
  /** Open brackets. */
  readonly brackets: number;
  /** Groups that still have more than one option. */
  readonly options: number;
  readonly holes: number;
  /** Cross-references to nothing, each counted where it stands. */
  readonly missingReferences: number;
  /** Cross-references to a clause that is withdrawn. */
  readonly withdrawnReferences: number;
  /** Footnoted reservations of position that have not been lifted. */
  readonly reservations: number;
  /** Suggestions that nobody has settled. */
  readonly suggestions: number;
};

/** One thing that the test found. A warning is told and does not keep a text from being clean. */
export type GateFinding = {
  readonly kind: Exclude<keyof GateFacts, "words"> | "noText";
  readonly count: number;
  readonly blocks: boolean;
};

/** The answer of the clean-text test. */
export type CleanGate = { readonly isClean: boolean; readonly findings: readonly GateFinding[] };

const BLOCKING = ["brackets", "options", "holes", "missingReferences", "withdrawnReferences"] as const;
const WARNING = ["suggestions", "reservations"] as const;

/**
 * The clean-text test: no open bracket, no group with more than one option, no hole, no unresolved reference. Open
 * suggestions and reservations of position are told and do not block; a clause without words is not clean.
 */
export function cleanGate(facts: GateFacts): CleanGate {
  const found = (kinds: readonly (keyof Omit<GateFacts, "words">)[], blocks: boolean) =>
    kinds.flatMap((kind): readonly GateFinding[] =>
      facts[kind] > 0 ? [{ kind, count: facts[kind], blocks }] : [],
    );
  const empty: readonly GateFinding[] = facts.words > 0 ? [] : [{ kind: "noText", count: 1, blocks: true }];
  const blocking = [...empty, ...found(BLOCKING, true)];
  return { isClean: blocking.length === 0, findings: [...blocking, ...found(WARNING, false)] };
}

/** The test's answer in words: "This article has two brackets, one hole and a reference to a withdrawn article." */
export function explainGate(gate: CleanGate, noun = "article"): readonly string[] {
  if (gate.findings.some(({ kind }) => kind === "noText")) return [`This ${noun} has no text yet.`];
  const blocking = gate.findings.filter(({ blocks }) => blocks).map(sayFinding);
  const first = blocking.length > 0 ? `This ${noun} has ${listWords(blocking)}.` : `This ${noun} is clean.`;
  return [first, ...sayWarnings(gate)];
}

/** What stands beside the text without keeping it from being agreed, in a sentence; none if nothing does. */
export function sayWarnings({ findings }: CleanGate): readonly string[] {
  const warnings = findings.filter(({ blocks }) => !blocks).map(sayFinding);
  if (warnings.length === 0) return [];
  return [`It also carries ${listWords(warnings)}, which does not keep it from being agreed.`];
}

function sayFinding({ kind, count }: GateFinding): string {
  switch (kind) {
    case "brackets":
      return countedWords(count, "bracket");
    case "options":
      return countedWords(count, "group of options", "groups of options");
    case "holes":
      return countedWords(count, "hole");
    case "missingReferences":
      return referring(count, "to nothing");
    case "withdrawnReferences":
      return referring(count, count === 1 ? "to a withdrawn article" : "to withdrawn articles");
    case "suggestions":
      return countedWords(count, "open suggestion");
    case "reservations":
      return countedWords(count, "reservation of position", "reservations of position");
    case "noText":
      return "no text yet";
  }
}

function referring(count: number, to: string): string {
  return `${count === 1 ? "a reference" : countedWords(count, "reference")} ${to}`;
}
