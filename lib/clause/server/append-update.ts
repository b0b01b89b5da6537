import { pool } from "#lib/platform/db.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { ClauseMode } from "../clause-kind.ts";
import { announceText } from "./text-notice.ts";
import { APPEND, type Appended, columns, flushBatch, outcomes, type QueuedUpdate } from "./update-batch.ts";

/** A Yjs update that somebody wants in the log. `sessionId` tells one signed-in browser from another. */
export interface NewUpdate {
  readonly clauseId: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly bytes: Uint8Array;
  /** The clause's mode under which it was judged; without one, it is not bound to any: chair, secretariat, acts. */
  readonly mode?: ClauseMode | null;
}

/** Batches under way at once, each of other clauses: a clause whose row is locked holds up its own batch only. */
const LANES = 4;
const MAX_BATCH_UPDATES = 1_000;
const MAX_BATCH_BYTES = 4 * 1024 * 1024;
const MAX_QUEUED_UPDATES = 20_000;
const MAX_QUEUED_BYTES = 64 * 1024 * 1024;

let queue: QueuedUpdate[] = [];
let queuedBytes = 0;
let lanes = 0;
const underWay = new Set<string>();

/**
 * Appends an update to a clause's log and returns its revision once it is committed. Whether the person may edit is
 * the caller's question. Refuses `clause-closed` unless the clause is open, `mode-changed` if the mode under which the
 * update was judged is not the clause's any more, and `overloaded` when too much is waiting.
 * Batches clock themselves: one is written at once, what arrives meanwhile forms the next.
 */
export function appendUpdate(update: NewUpdate): Promise<number> {
  const size = update.bytes.length;
  if (queue.length >= MAX_QUEUED_UPDATES || queuedBytes + size > MAX_QUEUED_BYTES) {
    return Promise.reject(new Refusal("overloaded"));
  }
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  queue.push({ ...update, resolve, reject });
  queuedBytes += size;
  startLanes();
  return promise;
}

/**
 * The same append for an update that the server makes by itself, outside a transaction: every node is told to read it.
 */
export async function appendServerUpdate(update: NewUpdate): Promise<number> {
  const revision = await appendUpdate(update);
  await pool().query("select pg_notify($1, $2)", announceText(update.clauseId, revision));
  return revision;
}

/**
 * The same append as part of a command's transaction (an act, a restore), with the same rules; the caller has
 * authorised the actor. When the transaction commits, every node is told to read it. Returns the revision.
 */
export async function appendInTransaction(tx: Transaction, update: NewUpdate): Promise<number> {
  const [revision = 0] = await appendAllInTransaction(tx, [update]);
  const [channel, payload] = announceText(update.clauseId, revision);
  await tx.$queryRaw`select pg_notify(${channel}, ${payload})::text`;
  return revision;
}

/** The same for updates of clauses that nobody has open yet (an import): no node is told. Returns their revisions. */
export async function appendAllInTransaction(
  tx: Transaction,
  updates: readonly NewUpdate[],
): Promise<readonly number[]> {
  const rows = await tx.$queryRawUnsafe<Appended[]>(APPEND, ...columns(updates));
  return outcomes(rows, updates.length).map((revision) => {
    if (typeof revision !== "number") throw revision;
    return revision;
  });
}

function startLanes(): void {
  while (lanes < LANES) {
    const batch = takeBatch();
    if (batch.length === 0) return;
    lanes += 1;
    void flushBatch(batch).finally(() => {
      lanes -= 1;
      for (const { clauseId } of batch) underWay.delete(clauseId);
      startLanes();
    });
  }
}

/** The oldest waiting updates of clauses that are not being written: so the updates of one clause stay in order. */
function takeBatch(): QueuedUpdate[] {
  const batch: QueuedUpdate[] = [];
  const rest: QueuedUpdate[] = [];
  let bytes = 0;
  for (const update of queue) {
    const fits = batch.length < MAX_BATCH_UPDATES && bytes < MAX_BATCH_BYTES;
    if (fits && !underWay.has(update.clauseId)) {
      batch.push(update);
      bytes += update.bytes.length;
    } else {
      rest.push(update);
    }
  }
  queue = rest;
  queuedBytes -= bytes;
  for (const { clauseId } of batch) underWay.add(clauseId);
  return batch;
}
