import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";

/** One delegation in the electorate of one ballot. */
export type ElectorKey = { readonly ballotId: string; readonly delegationId: string };

/**
 * Locks a delegation's place in the electorate, so that what is done for it comes one after the other. Answers whose head
 * votes for it. Refuses `not-an-elector`.
 */
export async function lockElector(
  tx: Transaction,
  { ballotId, delegationId }: ElectorKey,
): Promise<{ readonly voterId: string }> {
  const [elector] = await tx.$queryRaw<{ voterId: string }[]>`
    select coalesce(proxy_id, delegation_id) as "voterId" from elector
    where ballot_id = ${ballotId}::uuid and delegation_id = ${delegationId}::uuid
    for no key update`;
  if (!elector) throw new Refusal("not-an-elector");
  return elector;
}
