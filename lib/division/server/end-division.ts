import type { Actor } from "#lib/access/actor.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { labelClause } from "#lib/clause/server/lock-clause.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { LockedDivision } from "./lock-division.ts";

const ACTS = { REFUSED: "division.refused", WITHDRAWN: "division.withdrawn" } as const;

/**
 * Ends a locked division without a vote on its parts, and records the act. Whether the actor may, and whether the division
 * is in a state for it, is the caller's question.
 */
export async function endDivision(
  tx: Transaction,
  actor: Actor,
  ending: {
    readonly division: LockedDivision;
    readonly clause: Clause;
    readonly status: keyof typeof ACTS;
  },
): Promise<void> {
  const { division, clause, status } = ending;
  await tx.division.update({
    where: { id: division.id },
    data: { status, closedBy: actor.userId, closedAt: new Date() },
    select: { id: true },
  });
  await recordEvent(tx, actor, {
    type: ACTS[status],
    divisionId: division.id,
    clauseId: clause.id,
    label: await labelClause(tx, clause),
  });
}
