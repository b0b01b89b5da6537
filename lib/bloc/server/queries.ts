import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import type { Bloc } from "../bloc.ts";

/** The blocs of the actor's negotiation with their members, by name. */
export async function listBlocs(actor: Actor): Promise<readonly Bloc[]> {
  authorise(actor, "negotiation.read");
  const rows = await db().bloc.findMany({
    where: { negotiationId: actor.negotiationId },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      shortName: true,
      type: true,
      colour: true,
      members: { select: { delegationId: true } },
    },
  });
  return rows.map(({ members, ...bloc }) => ({
    ...bloc,
    delegationIds: members.map(({ delegationId }) => delegationId),
  }));
}
