import type { Transaction } from "#lib/platform/transaction.ts";
import type { LockedSilence } from "./lock-silence.ts";

/** Gives the texts of a procedure that is over back to what they were. Its row has been written before. */
export async function releaseTexts(tx: Transaction, { texts }: Pick<LockedSilence, "texts">): Promise<void> {
  for (const status of ["OPEN", "FROZEN"] as const) {
    const ids = texts.filter(({ clauseWas }) => clauseWas === status).map(({ clauseId }) => clauseId);
    if (ids.length > 0) await tx.clause.updateMany({ where: { id: { in: ids } }, data: { status } });
  }
}
