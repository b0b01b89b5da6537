import type { Actor } from "#lib/access/actor.ts";
import { authorise, may } from "#lib/access/rules.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/uuid.ts";
import type { Ballot, BallotRecord } from "../ballot.ts";
import type { BlocMembership } from "../by-bloc.ts";
import { BALLOT_COLUMNS, BALLOT_TEXT_COLUMNS, ELECTOR_COLUMNS, toBallot, toBallotText } from "./row.ts";
import { countInBoxes } from "./secret/count-in-boxes.ts";

/** The ballots of the actor's negotiation, or of one clause of it: open ones first, then the newest. */
export async function listBallots(
  actor: Actor,
  { clauseId }: { readonly clauseId?: string } = {},
): Promise<readonly Ballot[]> {
  authorise(actor, "negotiation.read");
  const rows = await db().ballot.findMany({
    where: {
      negotiationId: actor.negotiationId,
      ...(clauseId !== undefined && { texts: { some: { clauseId } } }),
    },
    orderBy: { openedAt: "desc" },
    select: { ...BALLOT_COLUMNS, electors: { select: { _count: { select: { votes: true } } } } },
  });
  const inBox = await countInBoxes(rows.flatMap(({ id, method }) => (method === "SECRET" ? [id] : [])));
  const ballots = rows.map(({ electors, ...row }) => ({
    ...toBallot(row),
    voted: inBox.get(row.id) ?? electors.filter(({ _count }) => _count.votes > 0).length,
    electors: electors.length,
  }));
  return ballots.toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)));
}

/**
 * A ballot with its texts and its roll. How a delegation voted is in it once the ballot is closed, or at once where the
 * ballot shows votes; before, and for good if it is cancelled, only the delegation's own head and whoever cast the vote read it. Null: there is
 * none of this id in the negotiation.
 */
export async function findBallot(actor: Actor, ballotId: string): Promise<BallotRecord | null> {
  authorise(actor, "negotiation.read");
  if (!isUuid(ballotId)) return null;
  const row = await db().ballot.findFirst({
    where: { id: ballotId, negotiationId: actor.negotiationId },
    select: {
      ...BALLOT_COLUMNS,
      texts: { select: { ...BALLOT_TEXT_COLUMNS, content: true }, orderBy: { place: "asc" } },
      electors: ROLL,
    },
  });
  if (!row) return null;
  const { electors, ...ballot } = row;
  const isPublic = row.status === "CLOSED" || (row.status === "OPEN" && row.showsVotes);
  const rollCall = electors.map(({ delegation, weights, votes: [vote], ...elector }) => {
    const mayKnow =
      isPublic || may(actor, "ballot.vote", elector.delegationId) || vote?.castBy === actor.userId;
    return {
      ...elector,
      ...delegation,
      weights: weights as Readonly<Record<string, number>>,
      hasVoted: vote !== undefined,
      choice: mayKnow ? (vote?.choice ?? null) : null,
    };
  });
  const inBox = row.method === "SECRET" ? await countInBoxes([ballotId]) : new Map<string, number>();
  return {
    ...toBallot(ballot),
    voted: inBox.get(ballotId) ?? rollCall.filter(({ hasVoted }) => hasVoted).length,
    electors: rollCall.length,
    texts: row.texts.map(({ content, ...text }) => {
      return { ...toBallotText(text), content: content as unknown as ClauseContent };
    }),
    rollCall,
  };
}

/** The blocs of the actor's negotiation as they are now, by name. */
export async function listBlocMemberships(actor: Actor): Promise<readonly BlocMembership[]> {
  authorise(actor, "negotiation.read");
  const rows = await db().bloc.findMany({
    where: { negotiationId: actor.negotiationId },
    orderBy: { name: "asc" },
    select: { id: true, name: true, members: { select: { delegationId: true } } },
  });
  return rows.map(({ members, ...bloc }) => ({
    ...bloc,
    delegationIds: members.map(({ delegationId }) => delegationId),
  }));
}

const ROLL = {
  orderBy: { place: "asc" },
  select: {
    ...ELECTOR_COLUMNS,
    votes: { select: { choice: true, castBy: true }, orderBy: { number: "desc" }, take: 1 },
    delegation: { select: { name: true, shortName: true, isoCode: true, colour: true } },
  },
} as const;

function isOpen({ status }: Ballot): boolean {
  return status === "OPEN";
}
