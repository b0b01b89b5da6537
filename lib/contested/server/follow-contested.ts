import type { TextAt } from "#lib/clause/server/read-text.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { type FollowedRow, type FollowPlan, isSettled, planFollow } from "../follow.ts";
import { excerptOf, wordsHashOf } from "../part-words.ts";
import { readContested } from "../read-contested.ts";
import { findOpeners } from "./find-openers.ts";

/** A text of a clause that has been stored. */
type StoredText = Pick<TextAt, "revision" | "content">;

/**
 * Lets the record of what is contested in a clause follow its text: a mark without a row gets one, opened by whoever
 * wrote it and proposed by their delegation; a row whose mark is gone is closed as removed; one that is closed and
 * there again is open again. Cheap while nothing changes. An older text than the newest stored one is not followed.
 * The caller is in a transaction; may be repeated. Records nothing in the journal: the text's own log does.
 */
export async function followContested(tx: Transaction, clauseId: string, text: StoredText): Promise<void> {
  const parts = readContested(text.content);
  const plan = async () => planFollow(parts, { rows: await readRows(tx, clauseId), revision: text.revision });
  if (isSettled(await plan())) return;
  await tx.$queryRaw`select 1 from clause where id = ${clauseId}::uuid for no key update`;
  const newest = await tx.textVersion.aggregate({ where: { clauseId }, _max: { revision: true } });
  if ((newest._max.revision ?? 0) > text.revision) return;
  await carryOut(tx, { clauseId, revision: text.revision, plan: await plan() });
}

async function readRows(tx: Transaction, clauseId: string): Promise<readonly FollowedRow[]> {
  return tx.contestedText.findMany({
    where: { clauseId },
    select: {
      id: true,
      kind: true,
      parentId: true,
      excerpt: true,
      openedRevision: true,
      closedRevision: true,
    },
  });
}

async function carryOut(
  tx: Transaction,
  {
    clauseId,
    revision,
    plan,
  }: { readonly clauseId: string; readonly revision: number; readonly plan: FollowPlan },
): Promise<void> {
  if (plan.open.length > 0) await open(tx, { clauseId, revision, parts: plan.open });
  if (plan.reopen.length > 0)
    await tx.contestedText.updateMany({
      where: { id: { in: [...plan.reopen] }, clauseId },
      data: { outcome: null, chosen: null, closedBy: null, closedAt: null, closedRevision: null },
    });
  if (plan.remove.length > 0)
    await tx.contestedText.updateMany({
      where: { id: { in: [...plan.remove] }, clauseId },
      data: { outcome: "REMOVED", closedAt: new Date(), closedRevision: revision },
    });
  for (const { id, parentId, excerpt } of plan.renew)
    await tx.contestedText.updateMany({ where: { id, clauseId }, data: { parentId, excerpt } });
}

async function open(
  tx: Transaction,
  {
    clauseId,
    revision,
    parts,
  }: { readonly clauseId: string; readonly revision: number; readonly parts: FollowPlan["open"] },
): Promise<void> {
  const openers = await findOpeners(tx, { clauseId, revision, ids: parts.map(({ id }) => id) });
  const opened = parts.flatMap((part) => {
    const opener = openers.get(part.id);
    return opener ? [{ part, opener }] : [];
  });
  // an id that stands in another clause already, by copying, stays the other clause's
  const { count } = await tx.contestedText.createMany({
    data: opened.map(({ part, opener }) => ({
      id: part.id,
      clauseId,
      kind: part.kind,
      parentId: part.parentId,
      openedBy: opener.userId,
      delegationId: opener.delegationId,
      openedAt: opener.at,
      openedRevision: opener.revision,
      excerpt: excerptOf(part),
    })),
    skipDuplicates: true,
  });
  const mine = count === opened.length ? null : await ownIds(tx, clauseId);
  await tx.contestedStand.createMany({
    data: opened.flatMap(({ part, opener }) => {
      const wordsHash = wordsHashOf(part, "");
      if (opener.delegationId === null || wordsHash === null || mine?.has(part.id) === false) return [];
      const { delegationId, userId: takenBy } = opener;
      return [
        { contestedId: part.id, delegationId, stand: "PROPOSES" as const, wordsHash, revision, takenBy },
      ];
    }),
  });
}

async function ownIds(tx: Transaction, clauseId: string): Promise<ReadonlySet<string>> {
  return new Set((await readRows(tx, clauseId)).map(({ id }) => id));
}
