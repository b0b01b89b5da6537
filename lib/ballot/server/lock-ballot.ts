import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { BallotStatus } from "../ballot.ts";
import type { VotingRuleName } from "../voting-rule.ts";

/** What every command about a ballot needs of its row. */
export interface LockedBallot {
  readonly id: string;
  readonly clauseId: string;
  readonly question: string;
  readonly revision: number;
  readonly textHash: string;
  readonly rule: VotingRuleName;
  readonly weighted: boolean;
  readonly clauseWas: "OPEN" | "FROZEN";
  readonly status: BallotStatus;
}

/** The clause that a ballot of the actor's negotiation is about: it never changes, so no lock is needed. */
export async function findBallotClause(tx: Transaction, actor: Actor, ballotId: string): Promise<string> {
  const ballot = await tx.ballot.findFirst({
    where: { id: ballotId, negotiationId: actor.negotiationId },
    select: { clauseId: true },
  });
  if (!ballot) throw new Refusal("not-found");
  return ballot.clauseId;
}

/** Holds the ballot as it is until the transaction ends, together with others who vote: a closing waits. */
export async function holdBallotForVote(
  tx: Transaction,
  actor: Actor,
  ballotId: string,
): Promise<LockedBallot> {
  await tx.$queryRaw`select 1 from ballot where id = ${ballotId}::uuid for share`;
  return readBallot(tx, actor, ballotId);
}

/** Locks the ballot for its closing: votes under way are waited for, later ones wait and find it closed. */
export async function lockBallotForClosing(
  tx: Transaction,
  actor: Actor,
  ballotId: string,
): Promise<LockedBallot> {
  await tx.$queryRaw`select 1 from ballot where id = ${ballotId}::uuid for no key update`;
  return readBallot(tx, actor, ballotId);
}

/** Refuses `ballot-closed` unless votes may be cast. */
export function requireOpen({ status }: LockedBallot): void {
  if (status === "CLOSED") throw new Refusal("ballot-closed");
  if (status === "CANCELLED")
    throw new Refusal("ballot-closed", "The vote was called off; nothing was counted.");
}

async function readBallot(tx: Transaction, actor: Actor, ballotId: string): Promise<LockedBallot> {
  const row = await tx.ballot.findFirst({
    where: { id: ballotId, negotiationId: actor.negotiationId },
    select: {
      id: true,
      clauseId: true,
      question: true,
      revision: true,
      textHash: true,
      rule: true,
      weighted: true,
      clauseWas: true,
      status: true,
    },
  });
  if (!row) throw new Refusal("not-found");
  return { ...row, clauseWas: row.clauseWas === "FROZEN" ? "FROZEN" : "OPEN" };
}
