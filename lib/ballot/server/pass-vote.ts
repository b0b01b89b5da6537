import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { type CalledInput, leaveCallOpen } from "./leave-call-open.ts";
import { lockBallotForCall } from "./lock-ballot.ts";
import { lockElector } from "./lock-elector.ts";

/**
 * Answers "pass" for the delegation that is called in a roll call: it is called once more at the end. For the head who
 * votes for it. Records `vote.passed`. Refuses `ballot-closed`, `not-an-elector` and `not-called`; so repeating it is
 * refused.
 */
export async function passVote(actor: Actor, { ballotId, delegationId }: CalledInput): Promise<void> {
  await inTransaction(async (tx) => {
    const ballot = await lockBallotForCall(tx, actor, ballotId);
    authorise(actor, "ballot.vote");
    const { voterId } = await lockElector(tx, { ballotId, delegationId });
    const own = actor.delegation?.id;
    if (delegationId !== own && voterId !== own) throw new Refusal("not-an-elector");
    await leaveCallOpen(tx, actor, { ballot, delegationId, kind: "PASSED" });
  });
}
