import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import type { Audience } from "../comment.ts";
import { maySee } from "../may-see.ts";
import { audienceOf, readBlocMembers } from "./circle.ts";

/** The facts of a thread that commands need. */
export interface LockedThread {
  readonly id: string;
  readonly clauseId: string;
  readonly audience: Audience;
  readonly isResolved: boolean;
}

/**
 * Locks a thread until the transaction ends. A thread that the actor may not see is not found, just as one that does not
 * exist, whatever else the actor may or may not do.
 */
export async function lockThread(tx: Transaction, actor: Actor, threadId: string): Promise<LockedThread> {
  if (!isUuid(threadId)) throw new Refusal("not-found");
  const first = await tx.comment.findFirst({
    where: { id: threadId, threadId: null, clause: { treaty: { negotiationId: actor.negotiationId } } },
    select: { id: true, clauseId: true, visibility: true, blocId: true, delegationId: true },
  });
  if (!first) throw new Refusal("not-found");
  const audience = audienceOf(first, await readBlocMembers(tx, actor));
  if (!maySee(actor, audience)) throw new Refusal("not-found");
  const [locked] = await tx.$queryRaw<{ resolvedAt: Date | null }[]>`
    select resolved_at as "resolvedAt" from comment where id = ${threadId}::uuid for no key update`;
  if (!locked) throw new Refusal("not-found");
  return { id: first.id, clauseId: first.clauseId, audience, isResolved: locked.resolvedAt !== null };
}
