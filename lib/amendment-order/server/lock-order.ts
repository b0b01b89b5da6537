import type { Actor } from "#lib/access/actor.ts";
import { lockClause, numberClause } from "#lib/clause/server/lock-clause.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import { loadOrder } from "./load-order.ts";

/** What every command about an appeal needs of the ruling. */
export type LockedOrder = {
  readonly id: string;
  readonly number: number;
  readonly clauseId: string;
  /** "Article 5", as it is called now. */
  readonly label: string;
  /** Its clause is held for a vote: on the appeal, if there is one. */
  readonly isVotedOn: boolean;
};

/** Locks the clause of a ruling; gives the ruling and the order as it stands. Refuses `not-found` in another negotiation. */
export async function lockOrder(tx: Transaction, actor: Actor, orderId: string) {
  if (!isUuid(orderId)) throw new Refusal("not-found");
  const row = await tx.votingOrder.findFirst({
    where: { id: orderId, clause: { treaty: { negotiationId: actor.negotiationId } } },
    select: { id: true, number: true, clauseId: true },
  });
  if (!row) throw new Refusal("not-found");
  const clause = await lockClause(tx, actor, row.clauseId);
  const { label } = await numberClause(tx, clause);
  const locked: LockedOrder = { ...row, label, isVotedOn: clause.status === "VOTING" };
  return { locked, order: await loadOrder(tx, row.clauseId) };
}

/** The same for an appeal. */
export async function lockAppeal(tx: Transaction, actor: Actor, appealId: string) {
  if (!isUuid(appealId)) throw new Refusal("not-found");
  const row = await tx.appeal.findFirst({
    where: { id: appealId, order: { clause: { treaty: { negotiationId: actor.negotiationId } } } },
    select: { orderId: true },
  });
  if (!row) throw new Refusal("not-found");
  const { locked } = await lockOrder(tx, actor, row.orderId);
  await tx.$queryRaw`select 1 from appeal where id = ${appealId}::uuid for no key update`;
  const appeal = await tx.appeal.findUniqueOrThrow({
    where: { id: appealId },
    select: {
      id: true,
      status: true,
      reason: true,
      delegation: { select: { id: true, shortName: true, name: true } },
    },
  });
  return { locked, appeal };
}
