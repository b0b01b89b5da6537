import { pool } from "#lib/platform/db.ts";
import type { LogRow } from "../attribute.ts";

/** The rows of a clause's log after one revision, up to and with another, with their authors. */
export async function readLogRows(range: {
  readonly clauseId: string;
  readonly after: number;
  readonly upTo: number;
}): Promise<readonly LogRow[]> {
  const { rows } = await pool().query<Omit<LogRow, "at"> & { at: Date }>({
    name: "read-log-rows",
    text: `select seq, user_id as "userId", at, bytes from clause_update
      where clause_id = $1 and seq > $2 and seq <= $3 order by seq`,
    values: [range.clauseId, range.after, range.upTo],
  });
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
