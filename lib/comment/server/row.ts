import type { Prisma } from "#prisma/generated/client.ts";
import type { Comment, Thread } from "../comment.ts";
import { audienceOf, type BlocMembers } from "./circle.ts";

/** The columns of one comment. */
export const COMMENT_COLUMNS = {
  id: true,
  body: true,
  seat: true,
  createdAt: true,
  user: { select: { id: true, name: true } },
  mentions: { orderBy: { userId: "asc" }, select: { user: { select: { id: true, name: true } } } },
} as const satisfies Prisma.CommentSelect;

/** The columns of a thread: of its first comment, and all its answers. */
export const THREAD_COLUMNS = {
  ...COMMENT_COLUMNS,
  clauseId: true,
  visibility: true,
  delegationId: true,
  blocId: true,
  blockId: true,
  anchorFrom: true,
  anchorTo: true,
  quote: true,
  resolvedAt: true,
  resolvedBy: true,
  replies: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: COMMENT_COLUMNS },
} as const satisfies Prisma.CommentSelect;

export type ThreadRow = Prisma.CommentGetPayload<{ select: typeof THREAD_COLUMNS }>;

/** A thread's rows as a domain value; `names` are of those who resolved. */
export function toThread(
  row: ThreadRow,
  { blocs, names }: { readonly blocs: BlocMembers; readonly names: ReadonlyMap<string, string> },
): Thread {
  const { id, quote, blockId, anchorFrom: from, anchorTo: to, resolvedAt, resolvedBy } = row;
  return {
    id,
    audience: audienceOf(row, blocs),
    anchor: from !== null && to !== null ? { from, to } : null,
    quote,
    blockId,
    comments: [row, ...row.replies].map(toComment),
    resolved: resolvedAt && { at: resolvedAt.toISOString(), by: names.get(resolvedBy ?? "") ?? "" },
  };
}

/** One comment's row as a domain value. */
export function toComment(row: Prisma.CommentGetPayload<{ select: typeof COMMENT_COLUMNS }>): Comment {
  const { id, body, seat, createdAt, user, mentions } = row;
  return {
    id,
    body,
    at: createdAt.toISOString(),
    author: { userId: user.id, name: user.name, seat },
    mentions: mentions.map((mention) => ({ userId: mention.user.id, name: mention.user.name })),
  };
}
