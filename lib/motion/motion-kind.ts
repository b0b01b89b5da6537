/** Procedural motions that a delegation makes or the chair puts; dividing and appealing have their own paths. */
export const MOTION_KINDS = [
  "SUSPEND_SITTING",
  "ADJOURN_SITTING",
  "ADJOURN_DEBATE",
  "CLOSE_DEBATE",
  "REOPEN",
  "RECONSIDER",
  "OTHER",
] as const;

export type MotionKind = (typeof MOTION_KINDS)[number];

/** What is known of a kind of motion. */
export interface MotionFacts {
  /** "Close the debate". */
  readonly name: string;
  /** What follows if it carries. */
  readonly effect: string;
  /** Rule of procedure of the UN General Assembly, and who may speak to it. */
  readonly source: string;
  readonly speakers: string;
  /** Whether it is about an article: it has to be, may be, or is never. */
  readonly article: "ALWAYS" | "MAYBE" | "NEVER";
}

export const MOTION_FACTS: Readonly<Record<MotionKind, MotionFacts>> = {
  SUSPEND_SITTING: {
    name: "Suspend the sitting",
    effect: "The sitting pauses; it stays open.",
    source: "UN General Assembly, rule 76",
    speakers: "Not debated: put to the vote at once.",
    article: "NEVER",
  },
  ADJOURN_SITTING: {
    name: "Adjourn the sitting",
    effect: "The open sitting is closed.",
    source: "UN General Assembly, rule 76",
    speakers: "Not debated: put to the vote at once.",
    article: "NEVER",
  },
  ADJOURN_DEBATE: {
    name: "Adjourn the debate",
    effect: "The debate goes on another time.",
    source: "UN General Assembly, rule 74",
    speakers: "Two may speak for it and two against.",
    article: "MAYBE",
  },
  CLOSE_DEBATE: {
    name: "Close the debate",
    effect: "Nobody speaks any more; the matter is put to the vote.",
    source: "UN General Assembly, rule 75",
    speakers: "Two may speak against it.",
    article: "MAYBE",
  },
  REOPEN: {
    name: "Reopen an agreed article",
    effect: "The article is open to suggestions again.",
    source: "UN General Assembly, rule 81",
    speakers: "Two may speak against it.",
    article: "ALWAYS",
  },
  RECONSIDER: {
    name: "Reconsider a decision",
    effect: "What was decided can be put to the vote again. An adopted text stays final.",
    source: "UN General Assembly, rule 81",
    speakers: "Two may speak against it.",
    article: "MAYBE",
  },
  OTHER: {
    name: "Another motion",
    effect: "The decision goes on record.",
    source: "The conference's rules of procedure",
    speakers: "As the chair rules.",
    article: "MAYBE",
  },
};

/** Whether a word is a kind of motion. */
export function isMotionKind(word: string): word is MotionKind {
  return (MOTION_KINDS as readonly string[]).includes(word);
}
