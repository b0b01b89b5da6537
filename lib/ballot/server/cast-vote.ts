import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, isUniqueViolation, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { VoteChoice } from "../tally.ts";
import { holdBallotForVote, requireOpen } from "./lock-ballot.ts";

export interface CastVoteInput {
  readonly ballotId: string;
  readonly choice: VoteChoice;
}

/**
 * Casts the one vote of the actor's delegation. For its head. Records `vote.cast` without the choice, which is on
 * record when the ballot closes. Refuses `ballot-closed`, `not-an-elector` and `already-voted`: a vote is final.
 */
export async function castVote(actor: Actor, { ballotId, choice }: CastVoteInput): Promise<void> {
  await inTransaction(async (tx) => {
    const { clauseId, question, ...ballot } = await holdBallotForVote(tx, actor, ballotId);
    authorise(actor, "ballot.vote");
    const delegationId = actor.delegation?.id;
    if (!delegationId) throw new Refusal("not-an-elector");
    requireOpen({ ...ballot, clauseId, question });
    await requireElector(tx, { ballotId, delegationId });
    await writeVote(tx, { ballotId, delegationId, choice, castBy: actor.userId });
    await recordEvent(tx, actor, { type: "vote.cast", clauseId, ballotId, question, delegationId });
  });
}

async function requireElector(
  tx: Transaction,
  elector: { readonly ballotId: string; readonly delegationId: string },
): Promise<void> {
  const found = await tx.elector.findUnique({
    where: { ballotId_delegationId: elector },
    select: { vote: { select: { castAt: true } } },
  });
  if (!found) throw new Refusal("not-an-elector");
  if (found.vote) throw new Refusal("already-voted");
}

async function writeVote(
  tx: Transaction,
  vote: CastVoteInput & { readonly delegationId: string; readonly castBy: string },
): Promise<void> {
  try {
    await tx.vote.create({ data: vote, select: { castAt: true } });
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal("already-voted") : error;
  }
}
