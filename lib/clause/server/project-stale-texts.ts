import { db } from "#lib/platform/db.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { ensureTextVersion } from "./ensure-text-version.ts";

const AT_MOST = 1_000;

/**
 * Stores the text versions that a crash kept from being stored: those of clauses whose newest words came after their
 * newest version. Returns how many clauses it looked at. May be repeated, by any node.
 */
export async function projectStaleTexts(): Promise<number> {
  const stale = await db().$queryRaw<{ id: string }[]>`
    select c.id from clause c
    join clause_update u on u.clause_id = c.id and u.seq = c.head
    left join lateral (
      select revision, at from text_version where clause_id = c.id order by revision desc limit 1) v on true
    where v.revision is null or (v.revision < c.head and v.at < u.at)
    order by u.at desc limit ${AT_MOST}`;
  for (const { id } of stale) await inTransaction((tx) => ensureTextVersion(tx, id));
  return stale.length;
}
