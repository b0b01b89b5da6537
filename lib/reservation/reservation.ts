/** Kinds of reservation of position during a negotiation (practice of the Council of the European Union). */
export const RESERVATION_TYPES = ["GENERAL", "SCRUTINY", "PARLIAMENTARY_SCRUTINY", "LINGUISTIC"] as const;

export type ReservationType = (typeof RESERVATION_TYPES)[number];

/** How a kind is called in a footnote: "Reserved by Gorania (scrutiny)". */
export const RESERVATION_TYPE_NAMES: Readonly<Record<ReservationType, string>> = {
  GENERAL: "general",
  SCRUTINY: "scrutiny",
  PARLIAMENTARY_SCRUTINY: "parliamentary scrutiny",
  LINGUISTIC: "linguistic",
};

/** What a delegation says by each kind. */
export const RESERVATION_TYPE_MEANINGS: Readonly<Record<ReservationType, string>> = {
  GENERAL: "We do not take a position on this text yet.",
  SCRUTINY: "We still examine this text.",
  PARLIAMENTARY_SCRUTINY: "Our parliament still has to be heard.",
  LINGUISTIC: "We still examine the wording in our language.",
};

/** Longest public text, in characters. */
export const PUBLIC_TEXT_LIMIT = 2000;

/**
 * A footnoted reservation of position: a delegation keeps its position on a clause, or on one paragraph of it, open. Not
 * a reservation under articles 19 to 23 of the Vienna Convention on the Law of Treaties, which qualifies consent.
 */
export interface PositionReservation {
  readonly id: string;
  readonly clauseId: string;
  readonly delegation: {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly colour: string;
  };
  readonly type: ReservationType;
  /** The paragraph it is on; empty: the whole clause. */
  readonly blockId: string;
  readonly publicText: string;
  /** ISO-8601, UTC. */
  readonly enteredAt: string;
  readonly enteredBy: string;
  readonly lifted: { readonly at: string; readonly by: string } | null;
}
