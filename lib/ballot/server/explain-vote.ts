import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { EXPLANATION_LIMIT, type ExplanationMoment } from "../explanation.ts";
import { holdBallotForVote, type LockedBallot } from "./lock-ballot.ts";
import { type ElectorKey, lockElector } from "./lock-elector.ts";

export interface ExplainVoteInput {
  readonly ballotId: string;
  readonly text: string;
}

/**
 * Puts an explanation of the vote or the position of the actor's delegation on record: before the vote while it is open,
 * after it when it is closed. For heads and delegates of a delegation that may vote. Records `vote.explained` with the
 * text. Refuses `no-explanation` where rule 88 of the UN General Assembly's rules of procedure allows none: of a secret
 * ballot, and of the sponsors of what is voted on. May be repeated: the same words again are not recorded twice.
 */
export async function explainVote(actor: Actor, { ballotId, text: given }: ExplainVoteInput): Promise<void> {
  const text = given.trim();
  if (text === "") throw new Refusal("bad-input", "An explanation needs words. Nothing was put on record.");
  if (text.length > EXPLANATION_LIMIT)
    throw new Refusal("bad-input", `An explanation has ${EXPLANATION_LIMIT} characters at most.`);
  await inTransaction(async (tx) => {
    const ballot = await holdBallotForVote(tx, actor, ballotId);
    authorise(actor, "vote.explain");
    const delegationId = actor.delegation?.id;
    if (!delegationId) throw new Refusal("not-allowed");
    const moment = momentOf(ballot);
    await requireExplainable(tx, { ballot, delegationId });
    const last = await lockNewest(tx, { ballotId, delegationId });
    if (last?.text === text && last.moment === moment) return;
    const { id: explanationId } = await tx.explanation.create({
      data: { ballotId, delegationId, moment, text, by: actor.userId },
      select: { id: true },
    });
    const { question } = ballot;
    await recordEvent(tx, actor, {
      type: "vote.explained",
      explanationId,
      ballotId,
      question,
      delegationId,
      moment,
      text,
    });
  });
}

function momentOf({ status }: LockedBallot): ExplanationMoment {
  if (status === "CANCELLED")
    throw new Refusal("ballot-closed", "The vote was called off: there is nothing to explain.");
  return status === "OPEN" ? "BEFORE" : "AFTER";
}

async function requireExplainable(
  tx: Transaction,
  { ballot, delegationId }: { readonly ballot: LockedBallot; readonly delegationId: string },
): Promise<void> {
  const { method, proposalId } = ballot;
  if (method === "SECRET")
    throw new Refusal(
      "no-explanation",
      "A secret ballot is not explained: nobody is to know how anybody voted.",
    );
  if (proposalId === null) return;
  const sponsor = await tx.proposalSponsor.findFirst({
    where: { proposalId, delegationId },
    select: { delegationId: true },
  });
  if (sponsor)
    throw new Refusal("no-explanation", "Who sponsors a proposal does not explain its vote on it.");
}

/** Locks the delegation's place in the electorate, so that the same words sent twice come one after the other. */
async function lockNewest(
  tx: Transaction,
  elector: ElectorKey,
): Promise<{ readonly text: string; readonly moment: ExplanationMoment } | null> {
  await lockElector(tx, elector);
  return tx.explanation.findFirst({
    where: elector,
    orderBy: { id: "desc" },
    select: { text: true, moment: true },
  });
}
