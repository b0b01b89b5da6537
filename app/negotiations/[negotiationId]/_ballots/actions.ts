"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { BALLOT_METHODS } from "#lib/ballot/ballot.ts";
import { CORRECTION_LIMIT } from "#lib/ballot/correction.ts";
import { decisionRule } from "#lib/ballot/decision/read-rule.ts";
import { EXPLANATION_LIMIT } from "#lib/ballot/explanation.ts";
import { MOTION_KINDS } from "#lib/ballot/matter.ts";
import { cancelBallot } from "#lib/ballot/server/cancel-ballot.ts";
import { castVote } from "#lib/ballot/server/cast-vote.ts";
import { closeBallot } from "#lib/ballot/server/close-ballot.ts";
import { correctVote } from "#lib/ballot/server/correct-vote.ts";
import { explainVote } from "#lib/ballot/server/explain-vote.ts";
import { markNoAnswer } from "#lib/ballot/server/mark-no-answer.ts";
import { openBallot } from "#lib/ballot/server/open-ballot.ts";
import { openNextVote } from "#lib/ballot/server/open-next-vote.ts";
import { passVote } from "#lib/ballot/server/pass-vote.ts";
import { VOTE_CHOICES } from "#lib/ballot/vote-choice.ts";

const onScreen = { clauseId: z.uuid(), revision: z.int().nonnegative() };
const matter = z.discriminatedUnion("subject", [
  z.object({ subject: z.literal("CLAUSE"), ...onScreen }),
  z.object({
    subject: z.literal("CLAUSES"),
    clauses: z.array(z.object(onScreen)).min(1).max(1_000).readonly(),
  }),
  z.object({ subject: z.literal("TREATY") }),
  z.object({ subject: z.literal("PROPOSAL"), proposalId: z.uuid() }),
  z.object({ subject: z.literal("PART"), divisionId: z.uuid(), part: z.int().positive() }),
  z.object({
    subject: z.literal("MOTION"),
    motion: z.enum(MOTION_KINDS),
    words: z.string().trim().min(1, "Say what is moved.").max(2_000),
    about: z.object(onScreen).exactOptional(),
    motionId: z.uuid().exactOptional(),
  }),
]);
const opening = z.object({
  matter,
  rule: decisionRule,
  method: z.enum(BALLOT_METHODS),
  groups: z.record(z.string().max(200), z.array(z.uuid()).max(1_000).readonly()),
  showsVotes: z.boolean(),
});
const number = z.int().min(0).max(100_000);
const closing = z.object({
  ballotId: z.uuid(),
  counts: z.object({ yes: number, no: number, abstain: number }).exactOptional(),
});
const vote = z.object({
  ballotId: z.uuid(),
  choice: z.enum(VOTE_CHOICES),
  delegationId: z.uuid().exactOptional(),
});
const ballot = z.object({ ballotId: z.uuid() });
const called = z.object({ ballotId: z.uuid(), delegationId: z.uuid() });
const explanation = z.object({ ballotId: z.uuid(), text: z.string().max(2 * EXPLANATION_LIMIT) });
const correction = z.object({
  ballotId: z.uuid(),
  intended: z.enum(VOTE_CHOICES).nullable(),
  statement: z.string().max(2 * CORRECTION_LIMIT),
});
const next = z.object({ ballotId: z.uuid(), texts: z.array(z.object(onScreen)).max(1_000) });

/** Puts a text or a motion to the vote. */
export const openBallotAction = negotiationAction(opening, openBallot);

/** Casts the vote of the actor's delegation, or of one that has given it its vote. */
export const castVoteAction = negotiationAction(vote, castVote);

/** Closes the vote and counts it. */
export const closeBallotAction = negotiationAction(closing, closeBallot);

/** Calls the vote off. */
export const cancelBallotAction = negotiationAction(ballot, cancelBallot);

/** Passes for the delegation that is called. */
export const passVoteAction = negotiationAction(called, passVote);

/** Puts on record that the delegation that is called does not answer. */
export const markNoAnswerAction = negotiationAction(called, markNoAnswer);

/** Puts an explanation of vote or position on record. */
export const explainVoteAction = negotiationAction(explanation, explainVote);

/** Puts on record how the delegation had meant to vote. */
export const correctVoteAction = negotiationAction(correction, correctVote);

/** Opens the vote that follows from one that decided nothing. */
export const openNextVoteAction = negotiationAction(next, openNextVote);
