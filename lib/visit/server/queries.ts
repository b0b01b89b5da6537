import type { Actor } from "#lib/access/actor.ts";
import { countTouchedSince } from "#lib/clause/server/count-touched-since.ts";
import { db } from "#lib/platform/db.ts";
import type { NewsSinceVisit } from "../news.ts";

/** When the actor's own last visit to the negotiation ended, ISO 8601; null during the first. */
export async function lastVisitOf({ negotiationId, userId }: Actor): Promise<string | null> {
  const visit = await db().visit.findUnique({
    where: { negotiationId_userId: { negotiationId, userId } },
    select: { lastEndedAt: true },
  });
  return visit?.lastEndedAt?.toISOString() ?? null;
}

/** What others wrote since the actor's last visit; null if nothing, or if this is the first. */
export async function newsSinceVisit(actor: Actor): Promise<NewsSinceVisit | null> {
  const since = await lastVisitOf(actor);
  if (since === null) return null;
  const texts = await countTouchedSince(actor, since);
  return texts === 0 ? null : { since, texts };
}
