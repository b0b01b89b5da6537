import type { Voter } from "./decision/electorate.ts";

/** Longest statement with a correction, in characters. */
export const CORRECTION_LIMIT = 2000;

/**
 * How a delegation says, after the result, that it had meant to vote. It stands beside the result and changes nothing of
 * it ("had intended to vote in favour": practice of the UN General Assembly).
 */
export interface VoteCorrection {
  readonly id: string;
  readonly delegationId: string;
  /** Null: it had meant not to take part in the vote. */
  readonly intended: Voter["choice"];
  readonly statement: string;
  /** The person's name. */
  readonly by: string;
  /** ISO-8601, UTC. */
  readonly at: string;
}

/** "had intended to vote yes", "had intended not to take part in the vote". */
export function sayIntention(intended: string | null): string {
  return INTENTIONS[intended ?? "NONE"] ?? `had intended otherwise (${intended})`;
}

const INTENTIONS: Readonly<Record<string, string>> = {
  YES: "had intended to vote yes",
  NO: "had intended to vote no",
  ABSTAIN: "had intended to abstain",
  NONE: "had intended not to take part in the vote",
};
