import type { Actor } from "#lib/access/actor.ts";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type Audience, COMMENT_LIMIT, type Comment } from "../comment.ts";
import { maySee } from "../may-see.ts";
import { splitMentions } from "../mention.ts";
import { announceComment } from "./announce-comment.ts";
import { COMMENT_COLUMNS, toComment } from "./row.ts";

/** What somebody wrote, and whom they call on in it. */
export interface Written {
  readonly body: string;
  /** Members of the negotiation whose names stand in the words. */
  readonly mentions: readonly string[];
}

/**
 * Stores a comment and who is called on in it, and tells those who may see it. Refuses `bad-input` if it has no words or
 * too many, or calls on somebody who may not see the thread. Whether the actor may write here is the caller's question.
 */
export async function storeComment(
  tx: Transaction,
  actor: Actor,
  comment: Written & {
    readonly audience: Audience;
    readonly place: Pick<Prisma.CommentUncheckedCreateInput, "clauseId" | "threadId" | "revision"> &
      Partial<Pick<Prisma.CommentUncheckedCreateInput, "anchorFrom" | "anchorTo" | "quote" | "blockId">>;
  },
): Promise<Comment> {
  const { audience, place } = comment;
  const body = comment.body.trim();
  if (body === "") throw new Refusal("bad-input", "Write a few words first.");
  if (body.length > COMMENT_LIMIT)
    throw new Refusal("bad-input", `A comment has ${COMMENT_LIMIT} characters at most.`);
  const mentions = await requireReaders(tx, actor, { body, audience, userIds: comment.mentions });
  const row = await tx.comment.create({
    data: {
      ...place,
      userId: actor.userId,
      delegationId: actor.delegation?.id ?? null,
      seat: actor.delegation?.shortName ?? OFFICE_NAMES[actor.office],
      visibility: audience.kind,
      blocId: audience.kind === "BLOC" ? audience.blocId : null,
      body,
      mentions: { create: mentions.map((userId) => ({ userId })) },
    },
    select: COMMENT_COLUMNS,
  });
  await announceComment(tx, actor, audience);
  return toComment(row);
}

/** Those called on, if all of them sit here, may see the thread and are named in the words. */
async function requireReaders(
  tx: Transaction,
  actor: Actor,
  called: { readonly body: string; readonly audience: Audience; readonly userIds: readonly string[] },
): Promise<readonly string[]> {
  const userIds = [...new Set(called.userIds)];
  if (userIds.length === 0) return [];
  const members = await tx.member.findMany({
    where: { negotiationId: actor.negotiationId, userId: { in: userIds } },
    select: {
      userId: true,
      user: { select: { name: true } },
      delegation: { select: { id: true, shortName: true, colour: true } },
    },
  });
  const readers = members.filter((member) => maySee(member, called.audience));
  if (readers.length < userIds.length)
    throw new Refusal("bad-input", "Somebody you call on cannot read this discussion. Nothing was sent yet.");
  const people = readers.map(({ userId, user }) => ({ userId, name: user.name }));
  const named = new Set(splitMentions(called.body, people).map(({ text }) => text));
  return people.filter(({ name }) => named.has(`@${name}`)).map(({ userId }) => userId);
}
