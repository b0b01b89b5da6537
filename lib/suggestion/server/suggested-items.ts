import { loadClause } from "#lib/clause/server/load-clause.ts";
import type { SuggestionIds } from "#lib/clause/units.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { suggestedItems } from "../suggested-items.ts";

/**
 * Keeps for good which items of a clause's text these suggestions insert, right before they are settled: afterwards the
 * text no longer says it. The caller has locked the clause; may be repeated.
 */
export async function keepSuggestedItems(
  tx: Transaction,
  clauseId: string,
  ids: SuggestionIds,
): Promise<void> {
  if (ids.size === 0) return;
  const { doc } = await loadClause(tx, clauseId);
  const items = suggestedItems(doc, ids);
  doc.destroy();
  for (const [id, inserted] of items)
    await tx.suggestion.updateMany({
      where: { id, clauseId },
      data: { items: inserted.map((range) => [...range]) },
    });
}
