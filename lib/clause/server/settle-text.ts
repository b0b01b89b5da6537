import { followContested } from "#lib/contested/server/follow-contested.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { followText } from "#lib/stage/server/follow-text.ts";
import { followSuggestions } from "#lib/suggestion/server/follow-suggestions.ts";
import type { TextAt } from "./read-text.ts";
import { storeTextVersion } from "./store-text-version.ts";

/**
 * Stores the text of a revision as a text version if it is new, and lets the facts that are derived from a clause's
 * text follow it. Tells whether it was new. The caller is in a transaction; may be repeated. The words of a chair's text
 * have no such facts: its brackets carry the ids of those in the treaty, and are settled when it becomes the basis.
 */
export async function settleText(tx: Transaction, clauseId: string, text: TextAt): Promise<boolean> {
  const isNew = await storeTextVersion(tx, clauseId, text);
  if (!(await isNegotiated(tx, clauseId))) return isNew;
  await followText(tx, clauseId, text);
  await followContested(tx, clauseId, text);
  await followSuggestions(tx, clauseId, text);
  return isNew;
}

async function isNegotiated(tx: Transaction, clauseId: string): Promise<boolean> {
  const found = await tx.clause.findFirst({
    where: { id: clauseId, treaty: { basisId: null } },
    select: { id: true },
  });
  return found !== null;
}
