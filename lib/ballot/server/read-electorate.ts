import type { Actor } from "#lib/access/actor.ts";
import { readPresence } from "#lib/attendance/server/read-presence.ts";
import { readStandings } from "#lib/credential/server/read-standings.ts";
import { mayVote } from "#lib/credential/standing.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { readProxies } from "#lib/proxy/server/lock-proxies.ts";
import type { Elector } from "../voters-of.ts";

/** A delegation that may vote, with the name by which the roll is called. */
export type Entitled = Omit<Elector, "groups"> & { readonly id: string; readonly name: string };

/**
 * All delegations that may vote now (VCLT, Art. 7; UN Charter, Arts. 5 and 19), whether they are in the room, and who
 * votes for whom: held so that none of it changes until the transaction ends. A delegation without the vote votes for
 * nobody else either.
 */
export async function readElectorate(tx: Transaction, actor: Actor): Promise<readonly Entitled[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string; weight: number; population: number | null }[]>`
    select id, name, weight, population from delegation
    where negotiation_id = ${actor.negotiationId}::uuid order by id for share`;
  const standings = await readStandings(tx, actor);
  const entitled = rows.filter(({ id }) => mayVote(standings.get(id) ?? "ACCREDITED"));
  const ids = new Set(entitled.map(({ id }) => id));
  const present = await readPresence(tx, actor, [...ids]);
  const proxies = await readProxies(tx, actor);
  const holders = new Map(proxies.map(({ grantorId, holderId }) => [grantorId, holderId]));
  return entitled.map(({ id, name, weight, population }) => {
    const holderId = holders.get(id);
    return {
      id,
      delegationId: id,
      name,
      weights: { votes: weight, ...(population !== null && { population }) },
      isPresent: present.has(id),
      proxyId: holderId !== undefined && ids.has(holderId) ? holderId : null,
    };
  });
}
