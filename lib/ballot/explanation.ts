/** Longest explanation, in characters: what is read aloud in ten minutes (practice of the UN General Assembly). */
export const EXPLANATION_LIMIT = 8000;

/** Given while the vote is open, or when its result is known. */
export type ExplanationMoment = "BEFORE" | "AFTER";

/**
 * Why a delegation voted as it did, or what it understands by what was adopted without a vote: a statement for the record
 * (UN General Assembly rules of procedure, rule 88). It changes no result and is no reservation.
 */
export interface Explanation {
  readonly id: string;
  readonly delegationId: string;
  readonly moment: ExplanationMoment;
  readonly text: string;
  /** The person's name. */
  readonly by: string;
  /** ISO-8601, UTC. */
  readonly at: string;
}
