/** Longest name and short name, in characters. */
export const NAME_MAX = 120;
export const SHORT_NAME_MAX = 16;

/** Heaviest delegation, in votes. */
export const WEIGHT_MAX = 1_000_000;

/** Largest population, in persons. */
export const POPULATION_MAX = 2_000_000_000;

/** A delegation as everybody in the negotiation sees it. */
export interface Delegation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly isoCode: string;
  /** Votes in a conference that weighs them. */
  readonly weight: number;
  /** Persons, for rules that count them; null where it is not known. */
  readonly population: number | null;
  /** #rrggbb */
  readonly colour: string;
}
