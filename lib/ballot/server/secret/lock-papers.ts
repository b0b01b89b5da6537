import { z } from "zod";
import type { Actor } from "#lib/access/actor.ts";
import type { JournalActType } from "#lib/journal/event.ts";
import { sendNotice } from "#lib/journal/server/send-notice.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { BallotBox } from "../../secret/box.ts";
import type { PaperIssue } from "../../secret/paper.ts";
import { castPaper } from "../../secret/read-paper.ts";

/** The papers of a ballot as its commands need them. */
export interface LockedPapers extends PaperIssue {
  /** Sealed; null once votes are collected. */
  readonly privateKey: string | null;
  readonly taken: readonly string[];
  /** Delegation id to its envelope as it was signed. */
  readonly signed: Readonly<Record<string, string>>;
}

const signedEnvelopes = z.record(z.string(), z.string());
const papersInBox = z.array(castPaper);

/** Locks the papers of a ballot until the transaction ends. Refuses `not-found` for a ballot that is not secret. */
export async function lockPapers(tx: Transaction, ballotId: string): Promise<LockedPapers> {
  await tx.$queryRaw`select from secret_ballot where ballot_id = ${ballotId}::uuid for no key update`;
  return readPapers(tx, ballotId);
}

/** The papers of a ballot as they are now. Refuses `not-found` for a ballot that is not secret. */
export async function readPapers(tx: Transaction, ballotId: string): Promise<LockedPapers> {
  const row = await tx.secretBallot.findUnique({
    where: { ballotId },
    select: { ballotId: true, publicKey: true, privateKey: true, taken: true, signed: true },
  });
  if (!row) throw new Refusal("not-found");
  return { ...row, signed: signedEnvelopes.parse(row.signed) };
}

/** Locks the box of a ballot until the transaction ends, and looks into it. */
export async function lockBox(tx: Transaction, ballotId: string): Promise<BallotBox> {
  await tx.$queryRaw`select from ballot_box where ballot_id = ${ballotId}::uuid for no key update`;
  const { papers } = await tx.ballotBox.findUniqueOrThrow({ where: { ballotId }, select: { papers: true } });
  return papersInBox.parse(papers);
}

/** Tells the screens of the negotiation that there is something to read again, without an act: nobody is named. */
export async function sendNoticeOfBallot(
  tx: Transaction,
  { negotiationId, type }: Pick<Actor, "negotiationId"> & { readonly type: JournalActType },
): Promise<void> {
  const { journalHead: number } = await tx.negotiation.findUniqueOrThrow({
    where: { id: negotiationId },
    select: { journalHead: true },
  });
  await sendNotice(tx, { negotiationId, number, type, clauseId: null });
}
