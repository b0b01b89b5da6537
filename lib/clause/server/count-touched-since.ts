import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";

/**
 * In how many texts of the negotiated treaty others than the actor have written after an instant (ISO 8601). Looks at
 * the newest rows of each log only as far as that instant; a piece of cold rows after it counts as written by others.
 */
export async function countTouchedSince(actor: Actor, instant: string): Promise<number> {
  authorise(actor, "clause.read");
  const [found] = await db().$queryRaw<{ texts: number }[]>`
    select count(*)::int as texts
    from clause c join treaty t on t.id = c.treaty_id
    left join lateral (
      select seq from clause_update u where u.clause_id = c.id and u.at <= ${instant}::timestamptz
      order by seq desc limit 1) known on true
    where t.negotiation_id = ${actor.negotiationId}::uuid and t.basis_id is null and c.head > coalesce(known.seq, 0) and (
      exists (
        select 1 from clause_update u
        where u.clause_id = c.id and u.seq > coalesce(known.seq, 0) and u.user_id <> ${actor.userId}::uuid)
      or exists (
        select 1 from clause_log_chunk p
        where known.seq is null and p.clause_id = c.id and p.to_at > ${instant}::timestamptz))`;
  return found?.texts ?? 0;
}
