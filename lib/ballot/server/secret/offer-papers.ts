import type { Actor } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { makePaperKey } from "./paper-key.ts";

/**
 * Lays out the papers and the box of a secret ballot that is being opened. Part of opening it, in its transaction, which
 * has authorised the chair. Records `ballot.papers-offered` with the public key, so that everybody has the same.
 */
export async function offerPapers(
  tx: Transaction,
  actor: Actor,
  { ballotId, question }: { readonly ballotId: string; readonly question: string },
): Promise<void> {
  const key = await makePaperKey(ballotId);
  await tx.secretBallot.create({ data: { ballotId, ...key }, select: { ballotId: true } });
  await tx.ballotBox.create({ data: { ballotId }, select: { ballotId: true } });
  const { publicKey } = key;
  await recordEvent(tx, actor, { type: "ballot.papers-offered", ballotId, question, publicKey });
}
