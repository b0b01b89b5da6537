import type { Actor } from "#lib/access/actor.ts";
import { inTransaction } from "#lib/platform/transaction.ts";

/**
 * Notes that the actor has seen where they were called on: in this negotiation, or in one thread of it. Anybody for
 * themselves alone; others are not told. Leaves no event in the journal. May be repeated: the first time stays.
 */
export async function markMentionsSeen(
  actor: Actor,
  input: { readonly threadId: string | null },
): Promise<void> {
  const { threadId } = input;
  await inTransaction(async (tx) => {
    await tx.commentMention.updateMany({
      where: {
        userId: actor.userId,
        seenAt: null,
        comment: {
          clause: { treaty: { negotiationId: actor.negotiationId } },
          ...(threadId === null ? {} : { OR: [{ id: threadId }, { threadId }] }),
        },
      },
      data: { seenAt: new Date() },
    });
  });
}
