/** What can be open in a text: a bracket, a group of options, a hole. */
export const CONTESTED_KINDS = ["BRACKET", "OPTIONS", "HOLE"] as const;

export type ContestedKind = (typeof CONTESTED_KINDS)[number];

/**
 * How it can end. Domain A.1; `REMOVED`: it went out of the text by editing; `SUPERSEDED`: it was archived when a
 * chair's text became the basis.
 */
export const CONTESTED_OUTCOMES = [
  "LIFTED",
  "DELETED",
  "FELL_WITH_PARENT",
  "CHOSEN",
  "FILLED",
  "REMOVED",
  "SUPERSEDED",
] as const;

export type ContestedOutcome = (typeof CONTESTED_OUTCOMES)[number];

/** What a delegation or bloc can say about contested words. */
export const STANDS = ["PROPOSES", "SUPPORTS", "OPPOSES"] as const;

export type Stand = (typeof STANDS)[number];

/** Who takes a stand. A bloc's is the bloc's alone: it says nothing about its members' own. */
export type StandHolder = {
  readonly type: "delegation" | "bloc";
  readonly id: string;
  readonly shortName: string;
  /** #rrggbb */
  readonly colour: string;
};

/** The newest stand of a holder on contested words, beside the words as they are now. */
export type StandNow = {
  /** In a group the option that is meant; empty: the whole. */
  readonly optionId: string;
  readonly holder: StandHolder;
  readonly stand: Stand;
  readonly reason: string;
  /** The words have changed since: it is shown, and stops nothing. A proposal (`PROPOSES`) never is. */
  readonly isOnEarlierText: boolean;
  /** ISO-8601, UTC. */
  readonly takenAt: string;
};

/** Who opened contested words; without a delegation: chair or secretariat. */
export type Opener = {
  readonly name: string;
  readonly delegation: { readonly id: string; readonly shortName: string; readonly colour: string } | null;
};

/** The facts about a bracket, a group of options or a hole; the mark in the text carries the same id. */
export type ContestedItem = {
  readonly id: string;
  readonly clauseId: string;
  readonly kind: ContestedKind;
  /** The bracket or group it stands in. */
  readonly parentId: string | null;
  /** ISO-8601, UTC. */
  readonly openedAt: string;
  readonly openedBy: Opener;
  readonly openedRevision: number;
  /** How many text versions it has outlived since. */
  readonly survived: number;
  /** Its words as last seen. */
  readonly excerpt: string;
  /** What a delegation has asked the chair for. */
  readonly request: {
    readonly outcome: ContestedOutcome;
    /** The id of the option to choose, or the words to fill in. */
    readonly chosen: string;
    /** Name of who asked. */
    readonly by: string;
    readonly at: string;
  } | null;
  readonly closed: {
    readonly outcome: ContestedOutcome;
    /** The option that was chosen, or the words a hole was filled with. */
    readonly chosen: string;
    /** Name of who closed it; empty: it went by editing. */
    readonly by: string;
    readonly at: string;
    readonly revision: number;
  } | null;
  readonly stands: readonly StandNow[];
};
