import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Elector } from "../voters-of.ts";

/** A delegation that may vote, with the name by which the roll is called. */
export type Entitled = Omit<Elector, "groups"> & { readonly id: string; readonly name: string };

/** All delegations that may vote now, held so that none is removed or changed until the transaction ends. */
export async function readElectorate(
  tx: Transaction,
  { negotiationId }: Actor,
): Promise<readonly Entitled[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string; weight: number }[]>`
    select id, name, weight from delegation where negotiation_id = ${negotiationId}::uuid order by id for share`;
  return rows.map(({ id, name, weight }) => {
    return { id, delegationId: id, name, weights: { votes: weight }, isPresent: true, proxyId: null };
  });
}
