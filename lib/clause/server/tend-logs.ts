import { subHours } from "date-fns/subHours";
import { db } from "#lib/platform/db.ts";
import { compactLog, PIECE_ROWS } from "./compact-log.ts";
import { forgetOldWords } from "./forget-old-words.ts";

/** Hours after which what was written is cold: nobody waits for its acknowledgement any more. */
const COLD_AFTER_HOURS = 24;

/**
 * Keeps what is stored about texts from growing without bound: packs cold rows of the logs, and takes the words out of
 * text versions that have been overtaken. Returns how many rows it packed. May be repeated, by any node.
 */
export async function tendLogs(now: string): Promise<number> {
  const before = subHours(now, COLD_AFTER_HOURS).toISOString();
  const long = await db().$queryRaw<{ id: string }[]>`
    select id from clause
    where head - coalesce((select max(to_seq) from clause_log_chunk where clause_id = clause.id), 0) >= ${PIECE_ROWS}`;
  let packed = 0;
  for (const { id } of long) packed += await compactLog(id, { before });
  await forgetOldWords({ before });
  return packed;
}
