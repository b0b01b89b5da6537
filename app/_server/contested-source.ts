import type { ContestedSource } from "#app/negotiations/[negotiationId]/_contested/contested-context.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import { ownHolders } from "#lib/contested/attribution.ts";
import type { ContestedItem } from "#lib/contested/contested-item.ts";
import { namedParties } from "#lib/contested/resolve-name.ts";
import { partiesOnPage } from "./parties.ts";

/** What a page's texts need to show who stands where on their contested words. */
export async function contestedSource(
  actor: Actor,
  listing: Promise<readonly ContestedItem[]>,
): Promise<ContestedSource> {
  const [items, { delegations, blocs }] = await Promise.all([listing, partiesOnPage(actor)]);
  const delegationId = actor.delegation?.id ?? null;
  const maySettle = may(actor, "contested.settle");
  const mayStand = may(actor, "contested.stand");
  const own = new Set(
    blocs.filter(({ delegationIds }) => delegationIds.some((id) => id === delegationId)).map(({ id }) => id),
  );
  return {
    items: items.filter(({ closed }) => closed === null),
    delegations: delegations.map(({ id, shortName, colour }) => ({ id, shortName, colour })),
    own: ownHolders(delegationId, blocs),
    editing: { delegationId, maySettle },
    named: namedParties(delegations, blocs).filter(
      ({ id }) => maySettle || (mayStand && (id === delegationId || own.has(id))),
    ),
  };
}
