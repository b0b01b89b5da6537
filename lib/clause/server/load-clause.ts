import * as Y from "yjs";
import { pool } from "#lib/platform/db.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";

/** A clause's Y.Doc as it was right after `revision`. */
export interface LoadedClause {
  readonly doc: Y.Doc;
  readonly revision: number;
  /** Revision of the checkpoint it was built on; 0 if on none. */
  readonly checkpoint: number;
}

/** What an update of the log is, for those who replay it. */
export interface LogRow {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** Where to read: inside a transaction, or (null) outside any, over a raw connection, which is quicker for bytes. */
export type Reader = Transaction | null;

/**
 * The clause's Y.Doc at a past revision, or at its newest one: newest checkpoint plus the rows after it. Refuses
 * `not-found` if there is no such clause or revision. The caller destroys the Y.Doc.
 */
export async function loadClause(reader: Reader, clauseId: string, revision?: number): Promise<LoadedClause> {
  const doc = new Y.Doc();
  try {
    return { doc, ...(await loadInto(doc, { reader, clauseId, revision })) };
  } catch (error) {
    doc.destroy();
    throw error;
  }
}

/** The same into an empty Y.Doc that exists already. */
export async function loadInto(
  doc: Y.Doc,
  { reader, clauseId, revision }: { reader: Reader; clauseId: string; revision?: number | undefined },
): Promise<Omit<LoadedClause, "doc">> {
  const head = await requireRevision(reader, clauseId, revision);
  const [checkpoint] = await query<{ seq: number; state: Uint8Array }>(reader, NEWEST_CHECKPOINT, [
    clauseId,
    head,
  ]);
  const rows = await readLog(reader, clauseId, { after: checkpoint?.seq ?? 0, upTo: head });
  doc.transact(() => {
    if (checkpoint) Y.applyUpdate(doc, checkpoint.state);
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
  });
  return { revision: head, checkpoint: checkpoint?.seq ?? 0 };
}

/** The rows of the log after one revision, up to and with another. */
export async function readLog(
  reader: Reader,
  clauseId: string,
  range: { readonly after: number; readonly upTo: number },
): Promise<readonly LogRow[]> {
  if (range.after >= range.upTo) return [];
  return query<LogRow>(reader, ROWS, [clauseId, range.after, range.upTo]);
}

const HEAD = "select head from clause where id = $1::uuid";
const NEWEST_CHECKPOINT = `
  select seq, state from clause_checkpoint where clause_id = $1::uuid and seq <= $2::int
  order by seq desc limit 1`;
const ROWS = `
  select seq, bytes from clause_update
  where clause_id = $1::uuid and seq > $2::int and seq <= $3::int order by seq`;

async function requireRevision(reader: Reader, clauseId: string, revision?: number): Promise<number> {
  const [clause] = await query<{ head: number }>(reader, HEAD, [clauseId]);
  if (!clause || (revision !== undefined && (revision < 0 || revision > clause.head))) {
    throw new Refusal("not-found");
  }
  return revision ?? clause.head;
}

async function query<Row extends object>(reader: Reader, text: string, values: unknown[]): Promise<Row[]> {
  if (reader !== null) return reader.$queryRawUnsafe<Row[]>(text, ...values);
  return (await pool().query<Row>(text, values)).rows;
}
