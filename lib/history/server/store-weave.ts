import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Loom } from "../loom.ts";
import { takeRows } from "./load-weave.ts";
import { FORMAT, readStored, writeStored } from "./stored-weave.ts";

/** Rows of the log after which the weave is stored anew: a question about the newest past weaves at most so many more. */
export const WEAVE_ROWS = 1_000;

/** Rows woven in one transaction; a long log takes several. */
const IN_ONE_TRANSACTION = 50_000;

/**
 * Stores the weave of a clause, if at least `minTail` rows of its log are not in the stored one. Returns the revision
 * up to which it is stored. Derived data: may be repeated, by any node; a node that comes second leaves it to the first.
 */
export async function storeWeave(clauseId: string, minTail = WEAVE_ROWS): Promise<number> {
  for (;;) {
    const { seq, isDone } = await inTransaction((tx) => storeSome(tx, clauseId, minTail));
    if (isDone) return seq;
  }
}

async function storeSome(tx: Transaction, clauseId: string, minTail: number) {
  const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`weave ${clauseId}`}, 0)) as taken`;
  const [state] = await tx.$queryRaw<{ head: number; seq: number }[]>`
    select head, coalesce((select seq from clause_weave where clause_id = clause.id and format = ${FORMAT}), 0) as seq
    from clause where id = ${clauseId}::uuid`;
  const tail = state ? state.head - state.seq : 0;
  if (!state || !lock?.taken || tail === 0 || tail < minTail) return { seq: state?.seq ?? 0, isDone: true };
  const stored = await readStored(tx, clauseId, Number.POSITIVE_INFINITY);
  const loom = stored ? stored.loom() : new Loom();
  try {
    const upTo = Math.min(loom.revision + IN_ONE_TRANSACTION, state.head);
    await takeRows(tx, loom, { clauseId, upTo });
    await writeStored(tx, clauseId, loom);
    return { seq: upTo, isDone: upTo === state.head };
  } finally {
    loom.destroy();
  }
}
