import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import type { Delegation } from "../delegation.ts";

/** The delegations of the actor's negotiation, by name. */
export async function listDelegations(actor: Actor): Promise<readonly Delegation[]> {
  authorise(actor, "negotiation.read");
  return db().delegation.findMany({
    where: { negotiationId: actor.negotiationId },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      shortName: true,
      isoCode: true,
      weight: true,
      population: true,
      colour: true,
    },
  });
}
