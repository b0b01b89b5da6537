import { pool } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";

/** Others wait for whoever waits for these tables: not longer than this, in milliseconds. */
const LONGEST_WAIT_MS = 2_000;

/**
 * Writes the tables of papers and boxes anew, without what PostgreSQL keeps of earlier states of a row: keys that were
 * destroyed, and boxes with fewer papers in them. Best effort, outside any transaction, for every ballot at once; may be
 * repeated. Backups and the write-ahead log are the administrator's: see docs/decisions/031-secret-ballots.md.
 */
export async function forgetTraces(): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query(`set lock_timeout = ${LONGEST_WAIT_MS}`);
    await client.query("vacuum full secret_ballot");
    await client.query("vacuum full ballot_box");
  } catch (error) {
    log.warn({ err: error }, "earlier states of a ballot box are still in the database's files");
  } finally {
    await client.query("reset lock_timeout").finally(() => client.release());
  }
}
