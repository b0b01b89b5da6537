import type { ClauseContent } from "#lib/clause/content.ts";
import type { Step, Verdict } from "./decision/decide.ts";
import type { DecisionRule } from "./decision/rule.ts";
import type { Matter, MotionKind } from "./matter.ts";
import type { VoteChoice } from "./vote-choice.ts";

/** OPEN: delegations vote. CLOSED: the result is announced and stands. CANCELLED: called off before any result. */
export type BallotStatus = "OPEN" | "CLOSED" | "CANCELLED";

/** What is put to the vote. */
export type BallotSubject = Matter["subject"];

/** How delegations vote. ACCLAMATION: without a vote, carried unless somebody objects. */
export const BALLOT_METHODS = ["RECORDED", "ROLL_CALL", "SHOW_OF_HANDS", "SECRET", "ACCLAMATION"] as const;
export type BallotMethod = (typeof BALLOT_METHODS)[number];

/** What becomes of the texts if the vote carries. NONE: the matter itself says what follows, or nothing does. */
export type BallotEffect = "ADOPT" | "AGREE" | "NONE";

/** Totals of a vote without names: delegations. */
export type HandCount = { readonly yes: number; readonly no: number; readonly abstain: number };

/** A text that is voted on, without its words. */
export type BallotTextFacts = {
  readonly clauseId: string;
  /** "Article 5", and its heading, as it was called when the vote opened. */
  readonly label: string;
  readonly heading: string;
  /** The clause's revision that the text is made from, and the hash of the clause's text there. */
  readonly revision: number;
  readonly baseHash: string;
  /** SHA-256 of the canonical JSON of what is voted on, hexadecimal. */
  readonly textHash: string;
  /** What the clause returns to unless the vote makes something else of it. */
  readonly clauseWas: "OPEN" | "FROZEN" | "ADOPTED";
};

/** A vote on exact texts, or on a motion in words. Instants are ISO-8601, UTC. */
export interface Ballot {
  readonly id: string;
  readonly subject: BallotSubject;
  readonly method: BallotMethod;
  /** Of a vote on a motion. */
  readonly motion: MotionKind | null;
  /** "Article 5 – Limits" as it was called when the vote opened; a motion in its words. */
  readonly question: string;
  /** Identity of what is voted on: see `hashMatter`. */
  readonly textHash: string;
  readonly texts: readonly BallotTextFacts[];
  readonly rule: DecisionRule;
  readonly step: Step;
  /** The vote that this one goes on from. */
  readonly previousId: string | null;
  readonly effect: BallotEffect;
  /** How delegations vote is seen at once. */
  readonly showsVotes: boolean;
  readonly proposalId: string | null;
  /** The division whose motion, or one of whose parts, is voted on. */
  readonly divisionId: string | null;
  /** Number of the part, from 1. */
  readonly part: number | null;
  /** The motion of a delegation that is voted on. */
  readonly motionId: string | null;
  readonly status: BallotStatus;
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** With the sentence of arithmetic; null until the ballot is closed, and when it is cancelled. */
  readonly result: { readonly verdict: Verdict; readonly arithmetic: string } | null;
  /** Of a vote without names, once it is closed. */
  readonly counts: HandCount | null;
  /** Delegations that have voted, of how many that may. */
  readonly voted: number;
  readonly electors: number;
}

/** A delegation in the roll of a ballot. */
export interface RollCallEntry {
  readonly delegationId: string;
  readonly name: string;
  readonly shortName: string;
  readonly isoCode: string;
  readonly colour: string;
  /** By name: "votes", "population". */
  readonly weights: Readonly<Record<string, number>>;
  /** The groups of the rule that it is in. */
  readonly groups: readonly string[];
  /** In the room when the vote opened. */
  readonly isPresent: boolean;
  /** The delegation that votes for it; null: it votes itself. */
  readonly proxyId: string | null;
  readonly hasVoted: boolean;
  /** How it voted: known to all when the ballot is closed or shows votes, to its own head at once, never if it is cancelled. */
  readonly choice: VoteChoice | null;
}

/** A text that is voted on. */
export type BallotText = BallotTextFacts & { readonly content: ClauseContent };

/** A ballot with the texts that are voted on and the roll, in its order. */
export interface BallotRecord extends Ballot {
  readonly texts: readonly BallotText[];
  readonly rollCall: readonly RollCallEntry[];
}
