import type { Actor } from "#lib/access/actor.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import type { BallotMethod } from "../../ballot.ts";
import type { DecisionRule } from "../../decision/rule.ts";
import { STANDARD_RULES } from "../../standard-rules.ts";
import { openBallot } from "../open-ballot.ts";

/** A conference of equal delegations in which a vote on its one article is open. */
export type VotingConference = Conference & {
  readonly ballotId: string;
  /** Heads in the order of the roll. */
  readonly roll: readonly Actor[];
};

/** Calls a conference of so many delegations and puts its article to the vote. */
export async function holdVote(
  delegations: number,
  method: BallotMethod,
  rule: DecisionRule = STANDARD_RULES.SIMPLE_MAJORITY,
): Promise<VotingConference> {
  const conference = await callConference(Array<number>(delegations).fill(1));
  const { chair, heads, clauseId, revision } = conference;
  const { ballotId } = await openBallot(chair, {
    matter: { subject: "CLAUSE", clauseId, revision },
    rule,
    method,
    groups: {},
    showsVotes: false,
  });
  const electors = await db().elector.findMany({
    where: { ballotId },
    orderBy: { place: "asc" },
    select: { delegationId: true },
  });
  const roll = electors.flatMap(({ delegationId }) =>
    heads.filter(({ delegation }) => delegation?.id === delegationId),
  );
  return { ...conference, ballotId, roll };
}
