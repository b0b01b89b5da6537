import type { Actor } from "#lib/access/actor.ts";
import { labelClause, lockClause } from "#lib/clause/server/lock-clause.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import { isMotionKind, type MotionKind } from "../motion-kind.ts";

/** What every command about a motion needs of it. */
export interface LockedMotion {
  readonly id: string;
  readonly kind: MotionKind;
  readonly words: string;
  readonly delegationId: string;
  readonly delegationName: string;
  readonly about: { readonly clauseId: string; readonly label: string } | null;
}

/** Locks a motion of the actor's negotiation that stands. Refuses `not-found`, and `motion-closed` for any other. */
export async function lockMotion(tx: Transaction, actor: Actor, motionId: string): Promise<LockedMotion> {
  if (!isUuid(motionId)) throw new Refusal("not-found");
  const where = { id: motionId, negotiationId: actor.negotiationId };
  const found = await tx.proceduralMotion.findFirst({ where, select: { clauseId: true } });
  if (!found) throw new Refusal("not-found");
  const clause = found.clauseId === null ? null : await lockClause(tx, actor, found.clauseId);
  await tx.$queryRaw`select 1 from motion where id = ${motionId}::uuid for no key update`;
  const { kind, status, delegation, ...row } = await tx.proceduralMotion.findUniqueOrThrow({
    where: { id: motionId },
    select: {
      id: true,
      kind: true,
      words: true,
      delegationId: true,
      delegation: { select: { shortName: true } },
      status: true,
    },
  });
  if (status !== "STANDING") throw new Refusal("motion-closed");
  if (!isMotionKind(kind)) throw new Error(`a motion of an unknown kind: ${kind}`);
  return {
    ...row,
    kind,
    delegationName: delegation.shortName,
    about: clause && { clauseId: clause.id, label: await labelClause(tx, clause) },
  };
}

/** The facts of a motion as acts about it say them. */
export function motionFacts({ id, kind, words, delegationName, about }: LockedMotion) {
  return { motionId: id, kind, words, delegationName, ...about };
}

/** Refuses `motion-closed` unless a motion still waits to be put: nobody votes on it, and no vote has decided it. */
export async function requirePending(tx: Transaction, motionId: string): Promise<void> {
  const begun = await tx.ballot.count({
    where: {
      motionId,
      OR: [{ status: "OPEN" }, { status: "CLOSED", verdict: { in: ["CARRIED", "NOT_CARRIED"] } }],
    },
  });
  if (begun > 0) throw new Refusal("motion-closed");
}
