import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Comment } from "../comment.ts";
import { lockThread } from "./lock-thread.ts";
import { storeComment, type Written } from "./store-comment.ts";

/**
 * Answers in a thread, to the same readers. For everybody who may see it and sits in a delegation, the chair or the
 * secretariat. Leaves no event in the journal. Refuses `not-found` for a thread that the actor may not see,
 * `comment-resolved` and `bad-input`. Repeating it adds an answer.
 */
export async function replyToThread(
  actor: Actor,
  input: Written & { readonly threadId: string },
): Promise<Comment> {
  return inTransaction(async (tx) => {
    const { id: threadId, clauseId, audience, isResolved } = await lockThread(tx, actor, input.threadId);
    authorise(actor, "comment.write");
    if (isResolved) throw new Refusal("comment-resolved");
    const { head: revision } = await tx.clause.findUniqueOrThrow({
      where: { id: clauseId },
      select: { head: true },
    });
    const { body, mentions } = input;
    return storeComment(tx, actor, { body, mentions, audience, place: { clauseId, threadId, revision } });
  });
}
