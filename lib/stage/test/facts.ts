import fc from "fast-check";
import type { StepFacts } from "../take-step.ts";

/** A text with nothing open, that nobody rejects and no capital has to confirm. */
export const cleanFacts: StepFacts = {
  words: 40,
  brackets: 0,
  options: 0,
  holes: 0,
  missingReferences: 0,
  withdrawnReferences: 0,
  reservations: 0,
  suggestions: 0,
  rejecting: 0,
  pending: 0,
  isMotionCarried: false,
};

const few = fc.nat({ max: 2 });

/** Any facts about a text. */
export const anyFacts: fc.Arbitrary<StepFacts> = fc.record({
  words: few,
  brackets: few,
  options: few,
  holes: few,
  missingReferences: few,
  withdrawnReferences: few,
  reservations: few,
  suggestions: few,
  rejecting: few,
  pending: few,
  isMotionCarried: fc.boolean(),
});
