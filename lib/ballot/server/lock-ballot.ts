import type { Actor } from "#lib/access/actor.ts";
import { lockClause } from "#lib/clause/server/lock-clause.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { lockTreaty } from "#lib/version/server/lock-treaty.ts";
import type { Ballot } from "../ballot.ts";
import { BALLOT_COLUMNS, toBallot } from "./row.ts";

/** What every command about a ballot needs of it. */
export type LockedBallot = Omit<Ballot, "voted" | "electors">;

/**
 * Holds the ballot as it is until the transaction ends, together with others who vote: a closing waits for those who are
 * voting, and whoever comes after it waits for the closing. Row locks alone would let the chair wait as long as votes come.
 */
export async function holdBallotForVote(
  tx: Transaction,
  actor: Actor,
  ballotId: string,
): Promise<LockedBallot> {
  await tx.$queryRaw`select pg_advisory_xact_lock_shared(hashtextextended(${ballotId}, 0))::text`;
  await tx.$queryRaw`select 1 from ballot where id = ${ballotId}::uuid for share`;
  return readBallot(tx, actor, ballotId);
}

/**
 * Locks the ballot alone, for what happens in a roll call: answers come one after the other, and each is to whoever is
 * called then.
 */
export async function lockBallotForCall(
  tx: Transaction,
  actor: Actor,
  ballotId: string,
): Promise<LockedBallot> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${ballotId}, 0))::text`;
  await tx.$queryRaw`select 1 from ballot where id = ${ballotId}::uuid for no key update`;
  return readBallot(tx, actor, ballotId);
}

/**
 * Locks the ballot for its closing, after the treaty, the proposal and the clauses that it is about: votes under way are
 * waited for, later ones wait and find it closed.
 */
export async function lockBallotForClosing(
  tx: Transaction,
  actor: Actor,
  ballotId: string,
): Promise<LockedBallot> {
  // what a ballot is about never changes, so that it can be read before it is locked
  const { motion, proposalId, texts } = await readBallot(tx, actor, ballotId);
  // a sitting that is closed keeps the treaty as it stands
  if (motion === "ADJOURN_SITTING") await lockTreaty(tx, actor);
  await tx.$queryRaw`
    select 1 from proposal where id = (select parent_id from proposal where id = ${proposalId}::uuid) for no key update`;
  await tx.$queryRaw`select 1 from proposal where id = ${proposalId}::uuid for no key update`;
  for (const clauseId of texts.map((text) => text.clauseId).toSorted()) await lockClause(tx, actor, clauseId);
  return lockBallotForCall(tx, actor, ballotId);
}

/** Refuses `ballot-closed` unless votes may be cast. */
export function requireOpen({ status }: Pick<LockedBallot, "status">): void {
  if (status === "CLOSED") throw new Refusal("ballot-closed");
  if (status === "CANCELLED")
    throw new Refusal("ballot-closed", "The vote was called off; nothing was counted.");
}

async function readBallot(tx: Transaction, actor: Actor, ballotId: string): Promise<LockedBallot> {
  const row = await tx.ballot.findFirst({
    where: { id: ballotId, negotiationId: actor.negotiationId },
    select: BALLOT_COLUMNS,
  });
  if (!row) throw new Refusal("not-found");
  return toBallot(row);
}
