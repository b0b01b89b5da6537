import type { BallotSubject } from "./ballot.ts";
import type { MotionKind } from "./matter.ts";

/** What is or would be voted on, as far as the order of voting asks. */
export interface Vote {
  readonly subject: BallotSubject;
  readonly motion: MotionKind | null;
}

/**
 * Whether a vote would interrupt those that are under way. Once voting has begun nothing may come between but a point of
 * order on the actual conduct of the voting (UN General Assembly rules of procedure, rule 88): an appeal against the
 * chair's ruling (rule 71), one at a time. A motion to divide comes before the vote on the question that it divides, and
 * all other motions wait for its end.
 */
export function wouldInterrupt(vote: Vote, underWay: readonly Vote[]): boolean {
  if (underWay.length === 0) return false;
  return !isOnConduct(vote) || underWay.some(isOnConduct);
}

function isOnConduct({ subject, motion }: Vote): boolean {
  return subject === "MOTION" && motion === "APPEAL";
}
