import type { NamedDelegation } from "#lib/division/division.ts";
import type { MotionKind } from "./motion-kind.ts";

/** Longest words of a motion, and of a ruling on it, in characters. */
export const MOTION_WORDS_LIMIT = 500;

/** PENDING: it waits for the chair. PUT: it is being voted on. */
export type MotionState = "PENDING" | "PUT" | "CARRIED" | "NOT_CARRIED" | "WITHDRAWN" | "RULED_OUT";

/** A procedural motion that a delegation has made. Instants are ISO-8601, UTC. */
export interface Motion {
  readonly id: string;
  readonly kind: MotionKind;
  /** What is moved, where the kind does not say it; else a note. */
  readonly words: string;
  readonly clauseId: string | null;
  readonly delegation: NamedDelegation;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly state: MotionState;
  /** Why it was ruled out. */
  readonly reason: string;
  /** Its newest vote. */
  readonly ballot: {
    readonly id: string;
    readonly arithmetic: string | null;
  } | null;
}
