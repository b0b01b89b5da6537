import type { Verdict } from "#lib/ballot/decision/decide.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import type { Part } from "./part.ts";

/**
 * REQUESTED: anybody may object. GRANTED: the text is held and its parts are put to the vote. REFUSED: the motion to
 * divide did not carry. CONCLUDED: what was rejected is out of the text.
 */
export type DivisionStatus = "REQUESTED" | "GRANTED" | "REFUSED" | "WITHDRAWN" | "CONCLUDED";

/** Longest reason for a division or an objection to it, in characters. */
export const DIVISION_REASON_LIMIT = 1000;

/** A delegation as it is named beside what it did. */
export type NamedDelegation = Pick<Delegation, "id" | "name" | "shortName" | "isoCode" | "colour">;

/** A request that parts of a text be voted on separately, and what became of it. Instants are ISO-8601, UTC. */
export interface Division {
  readonly id: string;
  readonly clauseId: string;
  /** The exact text that is divided: revision and SHA-256 of its canonical JSON. */
  readonly revision: number;
  readonly textHash: string;
  readonly parts: readonly Part[];
  readonly delegation: NamedDelegation;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly reason: string;
  readonly status: DivisionStatus;
  readonly objections: readonly DivisionObjection[];
  readonly closedAt: string | null;
  /** The text without what was rejected; null unless the division is concluded. */
  readonly result: {
    readonly revision: number;
    readonly textHash: string;
    /** Numbers of the parts that were rejected, from 1. */
    readonly rejected: readonly number[];
  } | null;
}

/** That a delegation objects to a division. */
export interface DivisionObjection {
  readonly delegation: NamedDelegation;
  readonly objectedBy: string;
  readonly objectedAt: string;
  readonly reason: string;
}

/** A vote that a division led to: on the motion to divide (`part` is null), or on one of its parts, from 1. */
export interface DivisionVote {
  readonly ballotId: string;
  readonly part: number | null;
  readonly status: "OPEN" | "CLOSED" | "CANCELLED";
  readonly verdict: Verdict | null;
  readonly arithmetic: string | null;
}

/** A division with its text and its votes, in the order in which they were opened. */
export interface DivisionRecord extends Division {
  readonly content: ClauseContent;
  /** Whether the clause still reads as it did when the division was asked for; true once that no longer matters. */
  readonly isTextSame: boolean;
  readonly votes: readonly DivisionVote[];
  /** Whether it is concluded and the whole was rejected with its parts. */
  readonly isRejectedWhole: boolean;
}
