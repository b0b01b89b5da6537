import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { VoteProxy } from "../proxy.ts";

/** A delegation of the actor's negotiation whose proxies are held as they are. */
export interface HeldDelegation {
  readonly id: string;
  readonly name: string;
}

/**
 * Locks two delegations, so that no ballot opens on what becomes of the vote of either meanwhile. Refuses `not-found` for
 * one that is not of the negotiation.
 */
export async function lockDelegations(
  tx: Transaction,
  { negotiationId }: Actor,
  ids: readonly [string, string],
): Promise<readonly [HeldDelegation, HeldDelegation]> {
  const rows = await tx.$queryRaw<HeldDelegation[]>`
    select id, name from delegation
    where negotiation_id = ${negotiationId}::uuid and id = any(${[...ids]}::uuid[]) order by id for no key update`;
  const [first, second] = ids.map((id) => rows.find((row) => row.id === id));
  if (!first || !second) throw new Refusal("not-found");
  return [first, second];
}

/** The proxies that stand in a negotiation. */
export async function readProxies(
  tx: Transaction,
  { negotiationId }: Pick<Actor, "negotiationId">,
): Promise<readonly VoteProxy[]> {
  const rows = await tx.proxy.findMany({
    where: { grantor: { negotiationId }, endedAt: null },
    orderBy: { givenAt: "asc" },
    select: { id: true, grantorId: true, holderId: true, givenAt: true },
  });
  return rows.map((row) => ({ ...row, givenAt: row.givenAt.toISOString() }));
}
