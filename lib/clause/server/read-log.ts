import { pool } from "#lib/platform/db.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { type LogRow, unpackRows } from "./log-piece.ts";

/** Where to read: inside a transaction, or (null) outside any, over a raw connection, which is quicker for bytes. */
export type Reader = Transaction | null;

/** The revisions after one, up to and with another. */
export interface LogRange {
  readonly after: number;
  readonly upTo: number;
}

/** Rows and pieces of rows in one statement, so that nothing is missed while rows move from one to the other. */
const ROWS = `
  select from_seq as seq, null as "userId", null as "sessionId", null as at, rows as bytes, true as packed
  from clause_log_chunk where clause_id = $1::uuid and to_seq > $2::int and from_seq <= $3::int
  union all
  select seq, user_id::text, session_id, at, bytes, false
  from clause_update where clause_id = $1::uuid and seq > $2::int and seq <= $3::int
  order by seq`;

type Found =
  | { readonly seq: number; readonly bytes: Uint8Array; readonly packed: true }
  | (Omit<LogRow, "at"> & { readonly at: Date; readonly packed: false });

/** The rows of a clause's log in a range, cold ones too. The only reader of the log. */
export async function readLog(reader: Reader, clauseId: string, range: LogRange): Promise<readonly LogRow[]> {
  if (range.after >= range.upTo) return [];
  const found = await query<Found>(reader, ROWS, [clauseId, range.after, range.upTo]);
  return found.flatMap((row) => (row.packed ? unpackWithin(row, range) : [toRow(row)]));
}

/** Runs a statement where the reader reads. */
export async function query<Row extends object>(
  reader: Reader,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  if (reader !== null) return reader.$queryRawUnsafe<Row[]>(text, ...values);
  return (await pool().query<Row>(text, values)).rows;
}

function unpackWithin(piece: { readonly seq: number; readonly bytes: Uint8Array }, range: LogRange) {
  return unpackRows(piece.bytes, piece.seq).filter(({ seq }) => seq > range.after && seq <= range.upTo);
}

function toRow({ seq, userId, sessionId, at, bytes }: Extract<Found, { packed: false }>): LogRow {
  return { seq, userId, sessionId, at: at.toISOString(), bytes };
}
