import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";

/** Refuses `not-found` unless all of these are delegations of the negotiation, each named once. */
export async function requireDelegations(
  tx: Transaction,
  negotiationId: string,
  delegationIds: readonly string[],
): Promise<void> {
  const found = await tx.delegation.count({ where: { negotiationId, id: { in: [...delegationIds] } } });
  if (found !== delegationIds.length) throw new Refusal("not-found");
}
