import { pool } from "#lib/platform/db.ts";

/** Sets the clock by which deadlines are judged, in this database alone; it stands still. */
export function setClock(at: string): Promise<unknown> {
  return pool().query(
    `create or replace function silence_clock() returns timestamptz language sql volatile as $$ select timestamptz '${at}' $$`,
  );
}

/** Lets the clock begin at an instant and go on by a millisecond with every look at it. */
export async function letClockTick(from: string): Promise<void> {
  await pool().query("drop sequence if exists silence_tick; create sequence silence_tick");
  await pool().query(
    `create or replace function silence_clock() returns timestamptz language sql volatile as $$
       select timestamptz '${from}' + nextval('silence_tick') * interval '1 ms' $$`,
  );
}
