"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { BALLOT_METHODS } from "#lib/ballot/ballot.ts";
import { decisionRule } from "#lib/ballot/decision/read-rule.ts";
import { MOTION_KINDS } from "#lib/ballot/matter.ts";
import { cancelBallot } from "#lib/ballot/server/cancel-ballot.ts";
import { castVote } from "#lib/ballot/server/cast-vote.ts";
import { closeBallot } from "#lib/ballot/server/close-ballot.ts";
import { openBallot } from "#lib/ballot/server/open-ballot.ts";
import { VOTE_CHOICES } from "#lib/ballot/vote-choice.ts";

const onScreen = { clauseId: z.uuid(), revision: z.int().nonnegative() };
const matter = z.discriminatedUnion("subject", [
  z.object({ subject: z.literal("CLAUSE"), ...onScreen }),
  z.object({ subject: z.literal("CLAUSES"), clauses: z.array(z.object(onScreen)).min(1).max(1_000) }),
  z.object({ subject: z.literal("TREATY") }),
  z.object({ subject: z.literal("PROPOSAL"), proposalId: z.uuid() }),
  z.object({ subject: z.literal("PART"), divisionId: z.uuid(), part: z.int().nonnegative() }),
  z.object({
    subject: z.literal("MOTION"),
    motion: z.enum(MOTION_KINDS),
    words: z.string().trim().min(1, "Say what is moved.").max(2_000),
    about: z.object(onScreen).exactOptional(),
  }),
]);
const opening = z.object({
  matter,
  rule: decisionRule,
  method: z.enum(BALLOT_METHODS),
  groups: z.record(z.string().max(200), z.array(z.uuid()).max(1_000)),
  showsVotes: z.boolean(),
});
const number = z.int().min(0).max(100_000);
const closing = z.object({
  ballotId: z.uuid(),
  counts: z.object({ yes: number, no: number, abstain: number }).exactOptional(),
});
const vote = z.object({ ballotId: z.uuid(), choice: z.enum(VOTE_CHOICES) });
const ballot = z.object({ ballotId: z.uuid() });

/** Puts a text or a motion to the vote. */
export const openBallotAction = negotiationAction(opening, openBallot);

/** Casts the vote of the actor's delegation. */
export const castVoteAction = negotiationAction(vote, castVote);

/** Closes the vote and counts it. */
export const closeBallotAction = negotiationAction(closing, closeBallot);

/** Calls the vote off. */
export const cancelBallotAction = negotiationAction(ballot, cancelBallot);
