import * as Y from "yjs";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { loadClause } from "./load-clause.ts";
import { readLog } from "./read-log.ts";

/** Rows of the log after which there is a new checkpoint: a text is opened from it and at most so many rows. */
export const CHECKPOINT_ROWS = 2_000;

/** Rows for one transaction; a long log takes several. */
const AT_ONCE = 10 * CHECKPOINT_ROWS;

/**
 * Stores a checkpoint of a clause from the rows of its log, if those after the one before are at least `minTail`, and
 * lets that one go: a text is opened from the newest. Returns the newest checkpoint's revision. Derived data: may be
 * repeated, by any node; a node that comes second leaves it to the first.
 */
export async function storeCheckpoints(clauseId: string, minTail = CHECKPOINT_ROWS): Promise<number> {
  for (;;) {
    const { newest, isDone } = await inTransaction((tx) => storeSome(tx, clauseId, minTail));
    if (isDone) return newest;
  }
}

async function storeSome(tx: Transaction, clauseId: string, minTail: number) {
  const key = `checkpoint ${clauseId}`;
  const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as taken`;
  const [state] = await tx.$queryRaw<{ head: number; newest: number }[]>`
    select head, coalesce((select max(seq) from clause_checkpoint where clause_id = clause.id), 0) as newest
    from clause where id = ${clauseId}::uuid`;
  if (!state || !lock?.taken || state.head - state.newest < minTail) {
    return { newest: state?.newest ?? 0, isDone: true };
  }
  const { doc } = await loadClause(tx, clauseId, state.newest);
  try {
    const upTo = Math.min(state.newest + AT_ONCE, state.head);
    const rows = await readLog(tx, clauseId, { after: state.newest, upTo });
    doc.transact(() => {
      for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
    });
    await replaceCheckpoint(tx, { clauseId, seq: upTo, state: Y.encodeStateAsUpdate(doc) });
    return { newest: upTo, isDone: state.head - upTo < minTail };
  } finally {
    doc.destroy();
  }
}

async function replaceCheckpoint(
  tx: Transaction,
  { clauseId, seq, state }: { readonly clauseId: string; readonly seq: number; readonly state: Uint8Array },
): Promise<void> {
  await tx.$executeRaw`
    insert into clause_checkpoint (clause_id, seq, state) values (${clauseId}::uuid, ${seq}, ${state})
    on conflict do nothing`;
  await tx.$executeRaw`delete from clause_checkpoint where clause_id = ${clauseId}::uuid and seq < ${seq}`;
}
