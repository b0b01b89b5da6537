import type { JournalActType } from "#lib/journal/event.ts";
import { sendNoticeOfClause } from "#lib/journal/server/send-notice.ts";
import type { Transaction } from "#lib/platform/transaction.ts";

/** Tells every node, when the transaction commits, that these texts are held, or free again: editors follow it. */
export async function tellTexts(
  tx: Transaction,
  texts: readonly { readonly clauseId: string }[],
  type: JournalActType,
): Promise<void> {
  for (const { clauseId } of texts) await sendNoticeOfClause(tx, { clauseId, type });
}
