import type { Actor } from "#lib/access/actor.ts";
import { db } from "#lib/platform/db.ts";

/** A person who reads no page for so long has left; with the next page another visit begins. */
const PAUSE_MINUTES = 30;

/** How exactly a visit is noted, in seconds: pages read sooner after another write nothing. */
const EXACT_SECONDS = 60;

/**
 * Notes that a person reads a page of the negotiation. After a pause the moment they left is kept as the end of their
 * last visit. For everybody, about themselves alone; nothing is recorded. May be repeated.
 */
export async function noteVisit({
  negotiationId,
  userId,
}: Pick<Actor, "negotiationId" | "userId">): Promise<void> {
  const [seen] = await db().$queryRaw<{ isRecent: boolean }[]>`
    select seen_at > clock_timestamp() - make_interval(secs => ${EXACT_SECONDS}) as "isRecent"
    from visit where negotiation_id = ${negotiationId}::uuid and user_id = ${userId}::uuid`;
  if (seen?.isRecent) return;
  await db().$executeRaw`
    insert into visit (negotiation_id, user_id, seen_at)
    values (${negotiationId}::uuid, ${userId}::uuid, clock_timestamp())
    on conflict (negotiation_id, user_id) do update set
      seen_at = excluded.seen_at,
      last_ended_at = case
        when visit.seen_at < excluded.seen_at - make_interval(mins => ${PAUSE_MINUTES}) then visit.seen_at
        else visit.last_ended_at end
    where visit.seen_at < excluded.seen_at`;
}
