"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { cancelBallot } from "#lib/ballot/server/cancel-ballot.ts";
import { castVote } from "#lib/ballot/server/cast-vote.ts";
import { closeBallot } from "#lib/ballot/server/close-ballot.ts";
import { openBallot } from "#lib/ballot/server/open-ballot.ts";
import { VOTE_CHOICES } from "#lib/ballot/tally.ts";
import { VOTING_RULE_NAMES } from "#lib/ballot/voting-rule.ts";

const opening = z.object({
  clauseId: z.uuid(),
  rule: z.enum(VOTING_RULE_NAMES, "Choose a rule."),
  revision: z.int().nonnegative(),
});
const vote = z.object({ ballotId: z.uuid(), choice: z.enum(VOTE_CHOICES) });
const ballot = z.object({ ballotId: z.uuid() });

/** Puts a clause to the vote. */
export const openBallotAction = negotiationAction(opening, openBallot);

/** Casts the vote of the actor's delegation. */
export const castVoteAction = negotiationAction(vote, castVote);

/** Closes the vote and counts it. */
export const closeBallotAction = negotiationAction(ballot, closeBallot);

/** Calls the vote off. */
export const cancelBallotAction = negotiationAction(ballot, cancelBallot);
