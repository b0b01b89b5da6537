import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";

/** Refuses `text-divided` while one of these texts is voted on in parts: until that is concluded, nothing else is. */
export async function requireUndivided(tx: Transaction, clauseIds: readonly string[]): Promise<void> {
  const divided = await tx.division.count({ where: { clauseId: { in: [...clauseIds] }, status: "GRANTED" } });
  if (divided > 0) throw new Refusal("text-divided");
}
