import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isEnvelopeOf } from "../../secret/blind-signature.ts";
import { holdBallotForVote, requireOpen } from "../lock-ballot.ts";
import { lockPapers, sendNoticeOfBallot } from "./lock-papers.ts";
import { signBlindly } from "./paper-key.ts";

export interface TakePaperInput {
  readonly ballotId: string;
  /** The envelope with the paper in it, base64url. */
  readonly blinded: string;
}

/**
 * Hands the actor's delegation its one ballot paper: signs what is in its envelope without seeing it. For its head, while
 * papers are handed out. Who took one goes on record when votes are collected. The same envelope gets the same answer
 * again, also later. Refuses `not-an-elector`, `ballot-closed`, `paper-taken` for another envelope and `papers-handed-out`.
 */
export async function takePaper(
  actor: Actor,
  { ballotId, blinded }: TakePaperInput,
): Promise<{ readonly signed: string }> {
  return inTransaction(async (tx) => {
    const ballot = await holdBallotForVote(tx, actor, ballotId);
    authorise(actor, "ballot.vote");
    const delegationId = actor.delegation?.id;
    if (!delegationId) throw new Refusal("not-an-elector");
    requireOpen(ballot);
    await requireElector(tx, { ballotId, delegationId });
    const { publicKey, privateKey, ...papers } = await lockPapers(tx, ballotId);
    const had = papers.signed[delegationId];
    if (had !== undefined) {
      if (isEnvelopeOf(had, blinded, publicKey)) return { signed: had };
      throw new Refusal("paper-taken");
    }
    if (privateKey === null) throw new Refusal("papers-handed-out");
    const signed = signBlindly({ publicKey, privateKey }, { ballotId, blinded });
    await tx.secretBallot.update({
      where: { ballotId },
      data: {
        taken: [...papers.taken, delegationId].toSorted(),
        signed: { ...papers.signed, [delegationId]: signed },
      },
      select: { ballotId: true },
    });
    await sendNoticeOfBallot(tx, { ...actor, type: "ballot.papers-offered" });
    return { signed };
  });
}

async function requireElector(
  tx: Transaction,
  elector: { readonly ballotId: string; readonly delegationId: string },
): Promise<void> {
  const found = await tx.elector.findUnique({
    where: { ballotId_delegationId: elector },
    select: { delegationId: true },
  });
  if (!found) throw new Refusal("not-an-elector");
}
