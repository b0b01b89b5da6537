import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { readClauseText, type TextAt } from "./read-text.ts";
import { settleText } from "./settle-text.ts";

/**
 * The exact text of a clause now, stored as a text version if it differs from the one before. Takes the clause's row
 * lock until the transaction ends, so nothing can be written in between. Refuses `not-found`. May be repeated.
 */
export async function ensureTextVersion(tx: Transaction, clauseId: string): Promise<TextAt> {
  const locked = await tx.$queryRaw<unknown[]>`
    select 1 from clause where id = ${clauseId}::uuid for no key update`;
  if (locked.length === 0) throw new Refusal("not-found");
  const text = await readClauseText(tx, clauseId);
  await settleText(tx, clauseId, text);
  return text;
}
