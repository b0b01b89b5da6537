import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { listBlocs } from "#lib/bloc/server/queries.ts";
import { listDelegations } from "#lib/delegation/server/queries.ts";
import type { NamedParty } from "../read-names.ts";
import { namedParties } from "../resolve-name.ts";

/** Every bloc and delegation of the actor's negotiation, as a text may name them. */
export async function listParties(actor: Actor): Promise<readonly NamedParty[]> {
  authorise(actor, "negotiation.read");
  const [blocs, delegations] = await Promise.all([listBlocs(actor), listDelegations(actor)]);
  return namedParties(delegations, blocs);
}
