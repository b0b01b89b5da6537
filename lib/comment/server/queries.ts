import type { Actor } from "#lib/access/actor.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { findClause, listClauses } from "#lib/clause/server/queries.ts";
import { db } from "#lib/platform/db.ts";
import type { Mention, Thread } from "../comment.ts";
import { maySee } from "../may-see.ts";
import { audienceOf, confidentialTo, readBlocMembers } from "./circle.ts";
import { THREAD_COLUMNS, type ThreadRow, toThread } from "./row.ts";

/**
 * The threads of a clause that the actor may see, in the order in which they began. Public and confidential ones are
 * read by queries of their own; to whoever may not see a thread it does not exist.
 */
export async function listComments(actor: Actor, clauseId: string): Promise<readonly Thread[]> {
  await findClause(actor, clauseId);
  const blocs = await readBlocMembers(db(), actor);
  const rows = [...(await publicThreads(clauseId)), ...(await confidentialThreads(actor, clauseId, blocs))];
  const names = await namesOf(rows.flatMap(({ resolvedBy }) => resolvedBy ?? []));
  return rows
    .map((row) => toThread(row, { blocs, names }))
    .filter(({ audience }) => maySee(actor, audience))
    .toSorted((a, b) => (beganAt(a) < beganAt(b) ? -1 : 1));
}

/**
 * Tells apart what the actor could read in the negotiation at two moments: it changes when a comment is written, resolved
 * or opened again that they may see, and only then.
 */
export async function commentsMark(actor: Actor): Promise<string> {
  const own = confidentialTo(actor, await readBlocMembers(db(), actor));
  const here = { clause: { treaty: { negotiationId: actor.negotiationId } } };
  const visible = { ...here, OR: [{ visibility: "PUBLIC" as const }, ...(own ? [own] : [])] };
  const { _count, _max } = await db().comment.aggregate({
    where: visible,
    _count: { id: true, resolvedAt: true },
    _max: { createdAt: true, resolvedAt: true },
  });
  const instants = [_max.createdAt, _max.resolvedAt].map((at) => at?.toISOString() ?? "");
  return [_count.id, _count.resolvedAt, ...instants].join(" ");
}

const MENTIONS_SHOWN = 50;

/** Where the actor has been called on in this negotiation, the newest first: only where they may still read. */
export async function listMentions(actor: Actor): Promise<readonly Mention[]> {
  const blocs = await readBlocMembers(db(), actor);
  const rows = await db().commentMention.findMany({
    where: {
      userId: actor.userId,
      comment: { clause: { treaty: { negotiationId: actor.negotiationId } } },
    },
    orderBy: [{ comment: { createdAt: "desc" } }, { commentId: "desc" }],
    take: MENTIONS_SHOWN,
    select: { seenAt: true, comment: { select: MENTIONED_IN } },
  });
  if (rows.length === 0) return [];
  const numbers = numberClauses(await listClauses(actor));
  return rows
    .filter(({ comment }) => maySee(actor, audienceOf(comment.thread ?? comment, blocs)))
    .map(({ seenAt, comment: { id, threadId, clauseId, body, seat, user, createdAt } }) => ({
      commentId: id,
      threadId: threadId ?? id,
      clauseId,
      label: numbers.get(clauseId)?.label ?? "",
      body,
      author: { userId: user.id, name: user.name, seat },
      at: createdAt.toISOString(),
      isSeen: seenAt !== null,
    }));
}

const AUDIENCE = { visibility: true, blocId: true, delegationId: true } as const;
const MENTIONED_IN = {
  id: true,
  threadId: true,
  clauseId: true,
  body: true,
  seat: true,
  createdAt: true,
  user: { select: { id: true, name: true } },
  ...AUDIENCE,
  thread: { select: AUDIENCE },
} as const;

function publicThreads(clauseId: string): Promise<ThreadRow[]> {
  return db().comment.findMany({
    where: { clauseId, threadId: null, visibility: "PUBLIC" },
    select: THREAD_COLUMNS,
  });
}

async function confidentialThreads(
  actor: Actor,
  clauseId: string,
  blocs: Parameters<typeof confidentialTo>[1],
): Promise<ThreadRow[]> {
  const own = confidentialTo(actor, blocs);
  if (own === null) return [];
  return db().comment.findMany({
    where: { clauseId, threadId: null, visibility: { not: "PUBLIC" }, ...own },
    select: THREAD_COLUMNS,
  });
}

async function namesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const users = await db().user.findMany({
    where: { id: { in: [...userIds] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

function beganAt({ comments, id }: Thread): string {
  return `${comments[0]?.at} ${id}`;
}
