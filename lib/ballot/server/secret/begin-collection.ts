import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { lockBallotForClosing, requireOpen } from "../lock-ballot.ts";
import { forgetTraces } from "./forget-traces.ts";
import { lockPapers } from "./lock-papers.ts";

/**
 * Ends the handing out of papers and opens the box for votes. For the chair. Destroys the key by which papers are signed,
 * so that nobody can make another, and records `ballot.collection-begun` with the delegations that took one. Refuses
 * `ballot-closed`, and `papers-handed-out` when it is repeated.
 */
export async function beginCollection(
  actor: Actor,
  { ballotId }: { readonly ballotId: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const ballot = await lockBallotForClosing(tx, actor, ballotId);
    authorise(actor, "ballot.close");
    requireOpen(ballot);
    const { privateKey, taken } = await lockPapers(tx, ballotId);
    if (privateKey === null) throw new Refusal("papers-handed-out");
    await tx.secretBallot.update({
      where: { ballotId },
      data: { privateKey: null },
      select: { ballotId: true },
    });
    const { question } = ballot;
    await recordEvent(tx, actor, { type: "ballot.collection-begun", ballotId, question, taken });
  });
  await forgetTraces();
}
