import { pool } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";

/** The newest revision of a clause. Refuses `not-found` if there is no such clause. */
export async function readHead(clauseId: string): Promise<number> {
  const { rows } = await pool().query<{ head: number }>({
    name: "read-head",
    text: "select head from clause where id = $1",
    values: [clauseId],
  });
  const [clause] = rows;
  if (!clause) throw new Refusal("not-found");
  return clause.head;
}
