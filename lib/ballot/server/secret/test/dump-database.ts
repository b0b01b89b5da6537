import { pool } from "#lib/platform/db.ts";

/** A row as whoever holds the whole database sees it: its words, where it lies, and which transaction wrote it. */
export interface DumpedRow {
  readonly table: string;
  readonly ctid: string;
  readonly xmin: string;
  readonly row: Readonly<Record<string, unknown>>;
  /** The row as JSON. */
  readonly words: string;
}

/** Every row of every table, table by table in the order in which they lie on disk. */
export async function dumpDatabase(): Promise<readonly DumpedRow[]> {
  const { rows: tables } = await pool().query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  );
  const dumped: DumpedRow[] = [];
  for (const { name } of tables) {
    const { rows } = await pool().query<Omit<DumpedRow, "table">>(
      `select ctid::text, xmin::text, to_jsonb(t) as row, to_jsonb(t)::text as words from "${name}" t order by t.ctid`,
    );
    dumped.push(...rows.map((row) => ({ table: name, ...row })));
  }
  return dumped;
}

/** What the files of a table and of its overflow hold, rows that have been replaced included. */
export async function readFiles(table: string): Promise<string> {
  await pool().query("checkpoint");
  const { rows } = await pool().query<{ bytes: Buffer }>(
    `select pg_read_binary_file(pg_relation_filepath(part)) as bytes
     from pg_class, unnest(array[oid, reltoastrelid]) part where oid = $1::regclass`,
    [table],
  );
  return rows.map(({ bytes }) => bytes.toString("latin1")).join("");
}

/** Pages of the table's overflow, where long values lie, and how many of its pieces are in use. */
export async function readOverflow(
  table: string,
): Promise<{ readonly pages: number; readonly pieces: number }> {
  const { rows: tables } = await pool().query<{ toast: string }>(
    "select reltoastrelid::regclass::text as toast from pg_class where oid = $1::regclass",
    [table],
  );
  const toast = tables[0]?.toast ?? "";
  const { rows } = await pool().query<{ pages: number; pieces: number }>(
    `select (pg_relation_size($1::regclass) / 8192)::int as pages, (select count(*)::int from ${toast}) as pieces`,
    [toast],
  );
  return rows[0] ?? { pages: 0, pieces: 0 };
}
