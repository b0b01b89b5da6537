import type { Stance } from "./stance.ts";

/** The longest public statement that goes with a position, in characters. */
export const STATEMENT_LIMIT = 4000;

/** A declared position, on the record for good: the newest of a delegation on a clause is its position. */
export type Position = {
  readonly clauseId: string;
  readonly delegationId: string;
  /** 1, 2, 3 … of this delegation on this clause. */
  readonly number: number;
  readonly stance: Stance;
  /** Subject to confirmation by the capital. */
  readonly adReferendum: boolean;
  readonly statement: string;
  /** The revision of the text it was taken on, and that text's hash. */
  readonly revision: number;
  readonly textHash: string;
  readonly takenBy: string;
  /** ISO-8601, UTC. */
  readonly takenAt: string;
};

/** A position as it is read beside the clause's present text. */
export type ReadPosition = Position & { readonly isOnEarlierText: boolean };
