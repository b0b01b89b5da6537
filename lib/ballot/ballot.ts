import type { ClauseContent } from "#lib/clause/content.ts";
import type { Verdict } from "./judge-count.ts";
import type { VoteChoice } from "./tally.ts";
import type { VotingRuleName } from "./voting-rule.ts";

/** OPEN: delegations vote. CLOSED: the result stands. CANCELLED: called off before any result. */
export type BallotStatus = "OPEN" | "CLOSED" | "CANCELLED";

/** A vote on one exact text of a clause. Instants are ISO-8601, UTC. */
export interface Ballot {
  readonly id: string;
  readonly clauseId: string;
  /** "Article 5 – Limits", as it was called when the vote opened. */
  readonly question: string;
  readonly revision: number;
  /** SHA-256 of the text's canonical JSON, hexadecimal. */
  readonly textHash: string;
  readonly rule: VotingRuleName;
  readonly weighted: boolean;
  /** What the clause returns to unless the vote adopts it. */
  readonly clauseWas: "OPEN" | "FROZEN";
  readonly status: BallotStatus;
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** With the sentence of arithmetic; null until the ballot is closed, and when it is cancelled. */
  readonly result: { readonly verdict: Verdict; readonly arithmetic: string } | null;
  /** Delegations that have voted, of how many that may. */
  readonly voted: number;
  readonly electors: number;
}

/** A delegation in the roll call of a ballot. */
export interface RollCallEntry {
  readonly delegationId: string;
  readonly name: string;
  readonly shortName: string;
  readonly isoCode: string;
  readonly colour: string;
  readonly weight: number;
  readonly hasVoted: boolean;
  /** How it voted: known to all when the ballot is closed, to its own head at once, never if it is cancelled. */
  readonly choice: VoteChoice | null;
}

/** A ballot with the text that is voted on and the roll, in its order. */
export interface BallotRecord extends Ballot {
  readonly content: ClauseContent;
  readonly rollCall: readonly RollCallEntry[];
}
