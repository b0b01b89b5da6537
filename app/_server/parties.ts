import { cache } from "react";
import type { Actor } from "#lib/access/actor.ts";
import { listBlocs } from "#lib/bloc/server/queries.ts";
import { listDelegations } from "#lib/delegation/server/queries.ts";

/** The delegations and blocs of the actor's negotiation, read once for each request. */
export const partiesOnPage = cache(async (actor: Actor) => {
  const [delegations, blocs] = await Promise.all([listDelegations(actor), listBlocs(actor)]);
  return { delegations, blocs };
});
