import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { readClauseText, type TextAt } from "./read-text.ts";

/**
 * The exact text of a clause now, stored as a text version if it differs from the one before. Takes the clause's row
 * lock until the transaction ends, so nothing can be written in between. Refuses `not-found`. May be repeated.
 */
export async function ensureTextVersion(tx: Transaction, clauseId: string): Promise<TextAt> {
  const locked = await tx.$queryRaw<unknown[]>`
    select 1 from clause where id = ${clauseId}::uuid for no key update`;
  if (locked.length === 0) throw new Refusal("not-found");
  const text = await readClauseText(tx, clauseId);
  await storeTextVersion(tx, clauseId, text);
  return text;
}

/** Stores the text of a revision unless the newest version up to there is the same; tells whether it did. */
export async function storeTextVersion(tx: Transaction, clauseId: string, text: TextAt): Promise<boolean> {
  const { revision, hash, content, plainText, words } = text;
  const stored = await tx.$executeRaw`
    insert into text_version (id, clause_id, revision, hash, content, plain_text, words)
    select gen_random_uuid(), ${clauseId}::uuid, ${revision}, ${hash}, ${JSON.stringify(content)}::jsonb,
      ${plainText}, ${words}
    where ${hash} is distinct from (
      select hash from text_version where clause_id = ${clauseId}::uuid and revision <= ${revision}
      order by revision desc limit 1)
    on conflict (clause_id, revision) do nothing`;
  return stored > 0;
}
