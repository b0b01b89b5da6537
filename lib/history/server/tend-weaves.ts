import { db } from "#lib/platform/db.ts";
import { storeWeave, WEAVE_ROWS } from "./store-weave.ts";
import { FORMAT } from "./stored-weave.ts";

/** Stores the weaves of clauses whose log has grown. Returns of how many. Changes no answer; may be repeated, by any node. */
export async function tendWeaves(): Promise<number> {
  const grown = await db().$queryRaw<{ id: string }[]>`
    select id from clause left join clause_weave stored
      on stored.clause_id = clause.id and stored.format = ${FORMAT}
    where head - coalesce(seq, 0) >= ${WEAVE_ROWS}`;
  for (const { id } of grown) await storeWeave(id);
  return grown.length;
}
