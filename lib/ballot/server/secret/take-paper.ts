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
  /** Whose paper it is: the actor's own delegation, or one that it holds the proxy of. */
  readonly delegationId: string;
  /** The envelope with the paper in it, base64url. */
  readonly blinded: string;
}

/**
 * Hands a delegation its one ballot paper: signs what is in its envelope without seeing it. For its head, or the head of
 * the delegation that holds its proxy, while papers are handed out. Who took one goes on record when votes are collected. The same envelope gets the same answer
 * again, also later. Refuses `not-an-elector`, `ballot-closed`, `paper-taken` for another envelope and `papers-handed-out`.
 */
export async function takePaper(
  actor: Actor,
  { ballotId, delegationId, blinded }: TakePaperInput,
): Promise<{ readonly signed: string }> {
  return inTransaction(async (tx) => {
    const ballot = await holdBallotForVote(tx, actor, ballotId);
    authorise(actor, "ballot.vote");
    requireOpen(ballot);
    await requireVoter(tx, actor, { ballotId, delegationId });
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

async function requireVoter(
  tx: Transaction,
  { delegation }: Actor,
  elector: { readonly ballotId: string; readonly delegationId: string },
): Promise<void> {
  const found = await tx.elector.findUnique({
    where: { ballotId_delegationId: elector },
    select: { proxyId: true },
  });
  if (!found || (found.proxyId ?? elector.delegationId) !== delegation?.id)
    throw new Refusal("not-an-elector");
}
