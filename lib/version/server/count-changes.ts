import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";

/** Versions between which changes are counted, newest first, as a list shows them. */
type Shown = readonly { readonly id: string }[];

/**
 * For each of these versions of the actor's negotiation, in how many clauses it differs from the next one of the list:
 * other words, another heading or place, added, withdrawn or back again. The last has no entry.
 */
export async function countChanges(actor: Actor, shown: Shown): Promise<ReadonlyMap<string, number>> {
  authorise(actor, "journal.read");
  const ids = shown.map(({ id }) => id);
  const rows = await db().$queryRaw<{ id: string; count: number }[]>`
    with shown as (
      select given.id, given.place from unnest(${ids}::uuid[]) with ordinality as given (id, place)
      join treaty_version version on version.id = given.id join treaty on treaty.id = version.treaty_id
      where treaty.negotiation_id = ${actor.negotiationId}::uuid),
    pairs as (select id, lead(id) over (order by place) as before from shown)
    select pairs.id, (
      select count(*)::int
      from (select * from treaty_version_clause where version_id = pairs.id) later
      full join (select * from treaty_version_clause where version_id = pairs.before) earlier using (clause_id)
      where (later.text_hash, later.heading, later.number_as, later.parent_id, later.order_key, later.status = 'WITHDRAWN')
        is distinct from (earlier.text_hash, earlier.heading, earlier.number_as, earlier.parent_id, earlier.order_key,
          earlier.status = 'WITHDRAWN')) as count
    from pairs where before is not null`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}
