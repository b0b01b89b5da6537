import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { CORRECTION_LIMIT } from "../correction.ts";
import type { VoteChoice } from "../vote-choice.ts";
import { holdBallotForVote, type LockedBallot } from "./lock-ballot.ts";
import { type ElectorKey, lockElector } from "./lock-elector.ts";

export interface CorrectVoteInput {
  readonly ballotId: string;
  /** Null: the delegation had meant not to take part. */
  readonly intended: VoteChoice | null;
  readonly statement: string;
}

/**
 * Puts on record, after the result of a vote with names, that the actor's delegation had meant to vote otherwise; the
 * result stands. For its head. Records `vote.corrected`. Refuses `no-correction` before the result, for votes without
 * names, and for what stands already; so repeating it is refused.
 */
export async function correctVote(
  actor: Actor,
  { ballotId, intended, statement: given }: CorrectVoteInput,
): Promise<void> {
  const statement = given.trim();
  if (statement.length > CORRECTION_LIMIT)
    throw new Refusal("bad-input", `A statement has ${CORRECTION_LIMIT} characters at most.`);
  await inTransaction(async (tx) => {
    const ballot = await holdBallotForVote(tx, actor, ballotId);
    authorise(actor, "ballot.vote");
    const delegationId = actor.delegation?.id;
    if (!delegationId) throw new Refusal("not-allowed");
    requireCorrectable(ballot);
    await lockElector(tx, { ballotId, delegationId });
    if ((await findStanding(tx, { ballotId, delegationId })) === intended)
      throw new Refusal("no-correction", "This is on record for your delegation already.");
    const { id: correctionId } = await tx.voteCorrection.create({
      data: { ballotId, delegationId, intended, statement, by: actor.userId },
      select: { id: true },
    });
    const { question } = ballot;
    await recordEvent(tx, actor, {
      type: "vote.corrected",
      correctionId,
      ballotId,
      question,
      delegationId,
      intended,
      statement,
    });
  });
}

function requireCorrectable({ status, method }: LockedBallot): void {
  if (status !== "CLOSED") throw new Refusal("no-correction");
  if (method !== "RECORDED" && method !== "ROLL_CALL")
    throw new Refusal(
      "no-correction",
      "How delegations voted is not on record, so there is nothing to correct.",
    );
}

/** How the delegation is on record to have meant to vote: by its newest correction, or else by its vote. */
async function findStanding(tx: Transaction, elector: ElectorKey): Promise<VoteChoice | null> {
  const correction = await tx.voteCorrection.findFirst({
    where: elector,
    orderBy: { id: "desc" },
    select: { intended: true },
  });
  if (correction) return correction.intended;
  const vote = await tx.vote.findFirst({
    where: elector,
    orderBy: { number: "desc" },
    select: { choice: true },
  });
  return vote?.choice ?? null;
}
