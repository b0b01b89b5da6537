import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { announceComment } from "./announce-comment.ts";
import { lockThread } from "./lock-thread.ts";

/**
 * Says that a discussion is settled: it is folded away under the name of whoever resolved it, and can be opened again.
 * For everybody who may write in it. Leaves no event in the journal. Refuses `not-found` for a thread that the actor may
 * not see. May be repeated: who resolved it first stays.
 */
export async function resolveThread(actor: Actor, input: { readonly threadId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    const { id, audience, isResolved } = await lockThread(tx, actor, input.threadId);
    authorise(actor, "comment.write");
    if (isResolved) return;
    await tx.$executeRaw`
      update comment set resolved_at = clock_timestamp(), resolved_by = ${actor.userId}::uuid
      where id = ${id}::uuid`;
    await announceComment(tx, actor, audience);
  });
}
