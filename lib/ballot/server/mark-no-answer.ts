import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { type CalledInput, leaveCallOpen } from "./leave-call-open.ts";
import { lockBallotForCall } from "./lock-ballot.ts";

/**
 * Puts on record that the delegation that is called in a roll call does not answer, and calls the next; it is called once
 * more at the end. For chair and secretariat. Records `vote.unanswered`. Refuses `ballot-closed` and `not-called`; so
 * repeating it is refused.
 */
export async function markNoAnswer(actor: Actor, { ballotId, delegationId }: CalledInput): Promise<void> {
  await inTransaction(async (tx) => {
    const ballot = await lockBallotForCall(tx, actor, ballotId);
    authorise(actor, "ballot.call");
    await leaveCallOpen(tx, actor, { ballot, delegationId, kind: "NO_ANSWER" });
  });
}
