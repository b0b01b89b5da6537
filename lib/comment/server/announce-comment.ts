import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Audience } from "../comment.ts";
import type { CommentNotice } from "../notice.ts";
import { readersOf } from "./circle.ts";

/** The Postgres channel on which nodes hear that there are comments to read again, and who is to be told. */
export const COMMENT_CHANNEL = "travaux_comment";

/** A notice of Postgres holds 8,000 bytes; an id takes 39. */
const IDS_IN_A_NOTICE = 150;

/** Sends the notice when the transaction commits. It names who is told, never what was said or where. */
export async function announceComment(tx: Transaction, actor: Actor, audience: Audience): Promise<void> {
  const readers = readersOf(audience);
  for (const delegationIds of readers === null ? [null] : inGroups(readers)) {
    const notice: CommentNotice = { negotiationId: actor.negotiationId, delegationIds };
    await tx.$queryRaw`select pg_notify(${COMMENT_CHANNEL}, ${JSON.stringify(notice)})::text`;
  }
}

function inGroups(ids: readonly string[]): readonly (readonly string[])[] {
  const groups: (readonly string[])[] = [];
  for (let i = 0; i < ids.length; i += IDS_IN_A_NOTICE) groups.push(ids.slice(i, i + IDS_IN_A_NOTICE));
  return groups;
}
