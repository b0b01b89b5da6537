import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { labelClause, lockClause } from "#lib/clause/server/lock-clause.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { type Tally, tally, type Vote } from "../tally.ts";
import { findBallotClause, type LockedBallot, lockBallotForClosing, requireOpen } from "./lock-ballot.ts";

/**
 * Closes the vote, counts it and puts verdict and arithmetic on record; a carried clause is adopted, any other returns
 * to what it was. For the chair. Records `ballot.closed` with every vote. Refuses `ballot-closed`, so that of two who
 * close at the same instant one is refused.
 */
export async function closeBallot(
  actor: Actor,
  { ballotId }: { readonly ballotId: string },
): Promise<Pick<Tally, "verdict" | "arithmetic">> {
  return inTransaction(async (tx) => {
    const clause = await lockClause(tx, actor, await findBallotClause(tx, actor, ballotId));
    const ballot = await lockBallotForClosing(tx, actor, ballotId);
    authorise(actor, "ballot.close");
    requireOpen(ballot);
    const { verdict, arithmetic, votes } = await count(tx, ballot);

    await tx.ballot.update({
      where: { id: ballotId },
      data: { status: "CLOSED", closedAt: new Date(), closedBy: actor.userId, verdict, arithmetic },
      select: { id: true },
    });
    await tx.clause.update({
      where: { id: clause.id },
      data: { status: verdict === "CARRIED" ? "ADOPTED" : ballot.clauseWas },
      select: { id: true },
    });
    const { clauseId, question, revision, textHash } = ballot;
    const label = await labelClause(tx, clause);
    const facts = { clauseId, label, ballotId, question, revision, textHash, verdict, arithmetic };
    await recordEvent(tx, actor, { type: "ballot.closed", ...facts, votes });
    return { verdict, arithmetic };
  });
}

/** Counts the votes of a locked ballot: all that were accepted, for no other can come any more. */
async function count(
  tx: Transaction,
  { id, rule, weighted }: LockedBallot,
): Promise<Tally & { readonly votes: readonly Vote[] }> {
  const rows = await tx.elector.findMany({
    where: { ballotId: id },
    orderBy: { place: "asc" },
    select: { delegationId: true, weight: true, vote: { select: { choice: true } } },
  });
  const votes = rows.flatMap(({ delegationId, vote }) =>
    vote ? [{ delegationId, choice: vote.choice }] : [],
  );
  const electors = rows.map(({ delegationId, weight }) => ({ delegationId, weight }));
  return { ...tally({ rule, weighted, electors, votes }), votes };
}
