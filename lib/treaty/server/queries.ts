import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { negotiatedTreaty } from "#lib/clause/server/readable-treaties.ts";
import { db } from "#lib/platform/db.ts";

/** Whether nothing has been written or imported into the actor's treaty yet. */
export async function isTreatyEmpty(actor: Actor): Promise<boolean> {
  authorise(actor, "clause.read");
  const first = await db().clause.findFirst({
    where: { treaty: negotiatedTreaty(actor) },
    select: { id: true },
  });
  return first === null;
}
