import type { Ballot, BallotSubject } from "./ballot.ts";
import type { Verdict } from "./decision/decide.ts";

/** How a vote ended. */
export const BALLOT_OUTCOMES = ["CARRIED", "NOT_CARRIED", "NO_DECISION", "NO_QUORUM", "CANCELLED"] as const;
export type BallotOutcome = Verdict | "CANCELLED";

/** Which of the votes that are over a reader wants to see; null: all. */
export type BallotFilter = { readonly outcome: BallotOutcome | null; readonly subject: BallotSubject | null };

/** How a vote ended; null while it is open. */
export function outcomeOf({ status, result }: Pick<Ballot, "status" | "result">): BallotOutcome | null {
  return status === "CANCELLED" ? "CANCELLED" : (result?.verdict ?? null);
}

/** The votes that a filter lets through, in their order. */
export function filterBallots<B extends Pick<Ballot, "status" | "result" | "subject">>(
  ballots: readonly B[],
  { outcome, subject }: BallotFilter,
): readonly B[] {
  return ballots.filter(
    (ballot) =>
      (outcome === null || outcomeOf(ballot) === outcome) && (subject === null || ballot.subject === subject),
  );
}
