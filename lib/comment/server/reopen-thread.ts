import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { announceComment } from "./announce-comment.ts";
import { lockThread } from "./lock-thread.ts";

/**
 * Takes a resolved discussion up again. For everybody who may write in it. Leaves no event in the journal. Refuses
 * `not-found` for a thread that the actor may not see. May be repeated.
 */
export async function reopenThread(actor: Actor, input: { readonly threadId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    const { id, audience, isResolved } = await lockThread(tx, actor, input.threadId);
    authorise(actor, "comment.write");
    if (!isResolved) return;
    await tx.comment.update({
      where: { id },
      data: { resolvedAt: null, resolvedBy: null },
      select: { id: true },
    });
    await announceComment(tx, actor, audience);
  });
}
