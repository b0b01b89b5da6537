import * as Y from "yjs";
import { db } from "#lib/platform/db.ts";
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

/**
 * The clause's Y.Doc at a past revision, or at its newest one: newest checkpoint plus the rows after it. Refuses
 * `not-found` if there is no such clause or revision. The caller destroys the Y.Doc.
 */
export async function loadClause(
  reader: Transaction,
  clauseId: string,
  revision?: number,
): Promise<LoadedClause> {
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
  from: { readonly reader?: Transaction; readonly clauseId: string; readonly revision?: number },
): Promise<Omit<LoadedClause, "doc">> {
  const { reader = db(), clauseId, revision } = from;
  const head = await requireRevision(reader, clauseId, revision);
  const [checkpoint] = await reader.$queryRaw<{ seq: number; state: Uint8Array }[]>`
    select seq, state from clause_checkpoint where clause_id = ${clauseId}::uuid and seq <= ${head}
    order by seq desc limit 1`;
  const rows = await readLog(reader, clauseId, { after: checkpoint?.seq ?? 0, upTo: head });
  doc.transact(() => {
    if (checkpoint) Y.applyUpdate(doc, checkpoint.state);
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
  });
  return { revision: head, checkpoint: checkpoint?.seq ?? 0 };
}

/** The rows of the log after one revision, up to and with another. */
export async function readLog(
  reader: Transaction,
  clauseId: string,
  range: { readonly after: number; readonly upTo: number },
): Promise<readonly LogRow[]> {
  if (range.after >= range.upTo) return [];
  return reader.$queryRaw<LogRow[]>`
    select seq, bytes from clause_update
    where clause_id = ${clauseId}::uuid and seq > ${range.after} and seq <= ${range.upTo} order by seq`;
}

async function requireRevision(reader: Transaction, clauseId: string, revision?: number): Promise<number> {
  const [clause] = await reader.$queryRaw<{ head: number }[]>`
    select head from clause where id = ${clauseId}::uuid`;
  if (!clause || (revision !== undefined && (revision < 0 || revision > clause.head))) {
    throw new Refusal("not-found");
  }
  return revision ?? clause.head;
}
