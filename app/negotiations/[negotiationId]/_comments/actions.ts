"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { COMMENT_LIMIT, VISIBILITIES } from "#lib/comment/comment.ts";
import { markMentionsSeen } from "#lib/comment/server/mark-mentions-seen.ts";
import { reopenThread } from "#lib/comment/server/reopen-thread.ts";
import { replyToThread } from "#lib/comment/server/reply-to-thread.ts";
import { resolveThread } from "#lib/comment/server/resolve-thread.ts";
import { writeComment } from "#lib/comment/server/write-comment.ts";

const end = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9+/=]+$/);
const written = z.object({
  body: z.string().max(COMMENT_LIMIT, `A comment has ${COMMENT_LIMIT} characters at most.`),
  mentions: z.array(z.uuid()).max(50),
});
const comment = written.extend({
  clauseId: z.uuid(),
  visibility: z.enum(VISIBILITIES, "Choose who will read it."),
  blocId: z.uuid().nullable(),
  anchor: z.object({ from: end, to: end }).nullable(),
});
const thread = z.object({ threadId: z.uuid() });

/** Begins a thread. */
export const writeCommentAction = negotiationAction(comment, writeComment);

/** Answers in a thread. */
export const replyToThreadAction = negotiationAction(written.extend({ threadId: z.uuid() }), replyToThread);

/** Folds a thread away. */
export const resolveThreadAction = negotiationAction(thread, resolveThread);

/** Takes a thread up again. */
export const reopenThreadAction = negotiationAction(thread, reopenThread);

/** Notes that one has seen where one was called on. */
export const markMentionsSeenAction = negotiationAction(
  z.object({ threadId: z.uuid().nullable() }),
  markMentionsSeen,
);
