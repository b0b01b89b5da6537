import type { Transaction } from "#lib/platform/transaction.ts";

/** Locks the clauses of these treaties until the transaction ends, in the order in which the append locks them. */
export async function lockTexts(tx: Transaction, treatyIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select 1 from clause where treaty_id = any(${[...treatyIds]}::uuid[]) order by id for no key update`;
}
