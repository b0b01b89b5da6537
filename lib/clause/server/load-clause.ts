import * as Y from "yjs";
import { Refusal } from "#lib/refusal.ts";
import { query, type Reader, readLog } from "./read-log.ts";

/** A clause's Y.Doc as it was right after `revision`. */
export interface LoadedClause {
  readonly doc: Y.Doc;
  readonly revision: number;
  /** Revision of the checkpoint it was built on; 0 if on none. */
  readonly checkpoint: number;
}

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
  const { head, checkpoint } = await findStart(reader, clauseId, revision);
  const rows = await readLog(reader, clauseId, { after: checkpoint?.seq ?? 0, upTo: head });
  doc.transact(() => {
    if (checkpoint) Y.applyUpdate(doc, checkpoint.state);
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
  });
  return { revision: head, checkpoint: checkpoint?.seq ?? 0 };
}

/** In one statement: a newer checkpoint may take the place of the newest at any time. */
const START = `
  select head, seq, state from clause left join lateral (
    select seq, state from clause_checkpoint
    where clause_id = clause.id and seq <= coalesce($2::int, head) order by seq desc limit 1) newest on true
  where id = $1::uuid`;

interface Start {
  readonly head: number;
  readonly checkpoint: { readonly seq: number; readonly state: Uint8Array } | null;
}

async function findStart(reader: Reader, clauseId: string, revision?: number): Promise<Start> {
  type Row = { head: number; seq: number | null; state: Uint8Array | null };
  const [row] = await query<Row>(reader, START, [clauseId, revision ?? null]);
  if (!row || (revision !== undefined && (revision < 0 || revision > row.head))) {
    throw new Refusal("not-found");
  }
  const { head, seq, state } = row;
  return { head: revision ?? head, checkpoint: seq === null || state === null ? null : { seq, state } };
}
