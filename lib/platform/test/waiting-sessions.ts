import { pool } from "../db.ts";

/** Sessions that wait for a lock in the database of this test, the longest first, by their process ids. */
export async function waitingSessions(): Promise<readonly number[]> {
  const { rows } = await pool().query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
     order by query_start`,
  );
  return rows.map(({ pid }) => pid);
}

/** Whether any session waits for a lock there. */
export async function isSomebodyWaiting(): Promise<boolean> {
  return (await waitingSessions()).length > 0;
}

/** Ends sessions whose process was killed: each would wait for its lock until it notices. */
export async function endSessions(sessions: readonly number[]): Promise<void> {
  await pool().query("select pg_terminate_backend(pid) from unnest($1::int[]) as pid", [sessions]);
}
