import { db } from "#lib/platform/db.ts";

/**
 * Takes the words out of text versions that are older than `before` (ISO 8601) and not the newest of their clause,
 * and stand in no version of the treaty; number, hash and date stay, and the log gives the words again. Returns how many. May be repeated, by any node.
 */
export async function forgetOldWords({ before }: { readonly before: string }): Promise<number> {
  return db().$executeRaw`
    update text_version set content = null, plain_text = null
    where content is not null and at < ${before}::timestamptz and exists (
      select 1 from text_version newer
      where newer.clause_id = text_version.clause_id and newer.revision > text_version.revision)
    and not exists (select 1 from treaty_version_clause kept where kept.text_version_id = text_version.id)`;
}
