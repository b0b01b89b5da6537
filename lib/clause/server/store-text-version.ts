import type { Transaction } from "#lib/platform/transaction.ts";
import type { TextAt } from "./read-text.ts";

/** Stores the text of a revision unless the newest version up to there is the same; tells whether it did. */
export async function storeTextVersion(tx: Transaction, clauseId: string, text: TextAt): Promise<boolean> {
  const { revision, hash, content, plainText, words } = text;
  const stored = await tx.$executeRaw`
    insert into text_version (id, clause_id, revision, hash, content, plain_text, words)
    select gen_random_uuid(), ${clauseId}::uuid, ${revision}, ${hash}, ${JSON.stringify(content)}::jsonb,
      ${plainText}, ${words}
    where not exists (
      select 1 from (
        select hash, content from text_version where clause_id = ${clauseId}::uuid and revision <= ${revision}
        order by revision desc limit 1) newest
      where newest.hash = ${hash} and newest.content = ${JSON.stringify(content)}::jsonb)
    on conflict (clause_id, revision) do nothing`;
  return stored > 0;
}
