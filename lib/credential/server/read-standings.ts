import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Standing } from "../standing.ts";

/** Where each delegation stands whose credentials have been examined; all others are accredited. */
export async function readStandings(
  tx: Transaction,
  { negotiationId }: Actor,
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await tx.$queryRaw<{ delegationId: string; standing: Standing }[]>`
    select distinct on (delegation_id) delegation_id as "delegationId", standing::text as standing
    from credential join delegation on delegation.id = delegation_id
    where negotiation_id = ${negotiationId}::uuid order by delegation_id, number desc`;
  return new Map(rows.map(({ delegationId, standing }) => [delegationId, standing]));
}
