import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { lockClause } from "#lib/clause/server/lock-clause.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { findBallotClause, lockBallotForClosing, requireOpen } from "./lock-ballot.ts";

/**
 * Calls a vote off before any result; how delegations voted is never shown, and the clause returns to what it was. For
 * the chair. Records `ballot.cancelled`. Refuses `ballot-closed`, so repeating it is refused.
 */
export async function cancelBallot(actor: Actor, { ballotId }: { readonly ballotId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    const { id: clauseId } = await lockClause(tx, actor, await findBallotClause(tx, actor, ballotId));
    const ballot = await lockBallotForClosing(tx, actor, ballotId);
    authorise(actor, "ballot.close");
    requireOpen(ballot);
    const { clauseWas: status, question } = ballot;
    await tx.ballot.update({
      where: { id: ballotId },
      data: { status: "CANCELLED", closedAt: new Date(), closedBy: actor.userId },
      select: { id: true },
    });
    await tx.clause.update({ where: { id: clauseId }, data: { status }, select: { id: true } });
    await recordEvent(tx, actor, { type: "ballot.cancelled", clauseId, ballotId, question });
  });
}
