/**
 * What a delegation can declare about a text, from refusal to agreement, on an ordinal scale; "no position" is off the
 * scale. Abstaining exists only in votes.
 */
export const STANCES = ["REJECT", "NEEDS_CHANGE", "CAN_LIVE_WITH", "ACCEPT", "NO_POSITION"] as const;

export type Stance = (typeof STANCES)[number];

/** How a stance is shown: the name, a mark that reads without colour, and on which side it stands (0: on neither). */
export type StanceFacts = {
  readonly name: string;
  readonly symbol: string;
  readonly sign: -1 | 0 | 1;
};

/** Every stance's name, mark and side. */
export const STANCE_FACTS: Readonly<Record<Stance, StanceFacts>> = {
  REJECT: { name: "Reject", symbol: "✕", sign: -1 },
  NEEDS_CHANGE: { name: "Needs change", symbol: "△", sign: -1 },
  CAN_LIVE_WITH: { name: "Can live with", symbol: "○", sign: 1 },
  ACCEPT: { name: "Accept", symbol: "✓", sign: 1 },
  NO_POSITION: { name: "No position", symbol: "–", sign: 0 },
};

/** Whether the word is one of the stances. */
export function isStance(word: string): word is Stance {
  return (STANCES as readonly string[]).includes(word);
}

/** Agreement "ad referendum" waits for the capital's word; only a kind of yes can be given so. */
export function mayBeAdReferendum(stance: Stance): boolean {
  return STANCE_FACTS[stance].sign === 1;
}
