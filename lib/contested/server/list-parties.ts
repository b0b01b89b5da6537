import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { listBlocs } from "#lib/bloc/server/queries.ts";
import { listDelegations } from "#lib/delegation/server/queries.ts";
import type { NamedParty } from "../read-names.ts";

/** Every bloc and delegation of the actor's negotiation, as a text may name them; where both bear a name, the delegation is meant. */
export async function listParties(actor: Actor): Promise<readonly NamedParty[]> {
  authorise(actor, "negotiation.read");
  const [blocs, delegations] = await Promise.all([listBlocs(actor), listDelegations(actor)]);
  return [
    ...blocs.map(({ id, name, shortName }) => ({ type: "bloc" as const, id, name, shortName })),
    ...delegations.map(({ id, name, shortName }) => ({ type: "delegation" as const, id, name, shortName })),
  ];
}
