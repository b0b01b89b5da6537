import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { VoteChoice } from "../vote-choice.ts";
import { holdBallotForVote, requireOpen } from "./lock-ballot.ts";

export interface CastVoteInput {
  readonly ballotId: string;
  readonly choice: VoteChoice;
}

/**
 * Casts the vote of the actor's delegation, or changes it: until the result is announced the newest counts. For its head.
 * Records `vote.cast` without the choice, which is on record when the ballot closes. Refuses `ballot-closed` and
 * `not-an-elector`, and `ballot-is-secret` where votes go into a box. May be repeated: the same choice again changes nothing and is not recorded.
 */
export async function castVote(actor: Actor, { ballotId, choice }: CastVoteInput): Promise<void> {
  await inTransaction(async (tx) => {
    const ballot = await holdBallotForVote(tx, actor, ballotId);
    authorise(actor, "ballot.vote");
    const delegationId = actor.delegation?.id;
    if (!delegationId) throw new Refusal("not-an-elector");
    requireOpen(ballot);
    if (ballot.method === "SECRET") throw new Refusal("ballot-is-secret");
    const last = await lockLastVote(tx, { ballotId, delegationId });
    if (last?.choice === choice) return;
    const number = (last?.number ?? 0) + 1;
    await tx.vote.create({
      data: { ballotId, delegationId, number, choice, castBy: actor.userId },
      select: { number: true },
    });
    const { question } = ballot;
    await recordEvent(tx, actor, { type: "vote.cast", ballotId, question, delegationId });
  });
}

/** Locks the delegation's place in the electorate, so that its votes come one after the other. */
async function lockLastVote(
  tx: Transaction,
  { ballotId, delegationId }: { readonly ballotId: string; readonly delegationId: string },
): Promise<{ readonly number: number; readonly choice: VoteChoice } | null> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from elector where ballot_id = ${ballotId}::uuid and delegation_id = ${delegationId}::uuid
    for no key update`;
  if (found.length === 0) throw new Refusal("not-an-elector");
  return tx.vote.findFirst({
    where: { ballotId, delegationId },
    orderBy: { number: "desc" },
    select: { number: true, choice: true },
  });
}
