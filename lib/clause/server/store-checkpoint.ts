import * as Y from "yjs";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { loadClause, readLog } from "./load-clause.ts";

/** Rows of the log between two checkpoints: a past moment is then at most so many rows away. */
export const CHECKPOINT_ROWS = 2_000;

/** Checkpoints written in one transaction; a long log takes several. */
const AT_ONCE = 10;

/**
 * Stores checkpoints of a clause from the rows of its log, one every `CHECKPOINT_ROWS`, and one at the end if its tail
 * has at least `minTail` rows. Returns the newest checkpoint's revision. Derived data: may be repeated, by any node; a
 * node that comes second leaves it to the first.
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
    let { newest } = state;
    for (let count = 0; count < AT_ONCE && state.head - newest >= minTail; count++) {
      const next = Math.min(newest + CHECKPOINT_ROWS, state.head);
      await advance(tx, doc, { clauseId, after: newest, upTo: next });
      newest = next;
    }
    return { newest, isDone: state.head - newest < minTail };
  } finally {
    doc.destroy();
  }
}

async function advance(
  tx: Transaction,
  doc: Y.Doc,
  range: { readonly clauseId: string; readonly after: number; readonly upTo: number },
): Promise<void> {
  const rows = await readLog(tx, range.clauseId, range);
  doc.transact(() => {
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
  });
  await tx.$executeRaw`
    insert into clause_checkpoint (clause_id, seq, state)
    values (${range.clauseId}::uuid, ${range.upTo}, ${Y.encodeStateAsUpdate(doc)})
    on conflict do nothing`;
}
