import { pool } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";
import type { NewUpdate } from "./append-update.ts";

/** An update waiting for its revision. */
export interface QueuedUpdate extends NewUpdate {
  readonly resolve: (revision: number) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One statement: locks the open clauses of the batch in one order, numbers the updates without gaps, dates and chains
 * them, writes them and returns their numbers. What it does not return was refused because the clause is closed; what
 * has no number, because the clause has another mode than the one it was judged under.
 */
export const APPEND = `
  with given as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::clause_mode[]) with ordinality
      as given (clause_id, user_id, session_id, bytes, mode, place)),
  locked as materialized (
    select id, mode, head, log_hash from clause
    where id = any ($1::uuid[]) and status = 'OPEN' order by id for no key update),
  judged as (
    select given.*, locked.head, locked.log_hash, coalesce(given.mode = locked.mode, true) as holds
    from given join locked on locked.id = given.clause_id),
  numbered as materialized (
    select *, head + (row_number() over (partition by clause_id order by place))::int as seq,
      date_trunc('milliseconds', log_clock()) as at
    from judged where holds),
  chained as materialized (
    select *, log_chain(log_record(clause_id, seq, user_id, session_id, at, bytes), log_hash)
      over (partition by clause_id order by seq) as hash
    from numbered),
  grown as (
    update clause set head = newest.seq, log_hash = newest.hash
    from (select distinct on (clause_id) clause_id, seq, hash from chained order by clause_id, seq desc) newest
    where clause.id = newest.clause_id),
  written as (
    insert into clause_update (clause_id, seq, user_id, session_id, at, bytes, hash)
    select clause_id, seq, user_id, session_id, at, bytes, hash from chained)
  select place::int, seq from numbered union all select place::int, null from judged where not holds`;

/** Updates of the batch that are in the log already, among its newest rows. */
const FIND_WRITTEN = `
  select place::int, max(written.seq) as seq
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::clause_mode[]) with ordinality
    as given (clause_id, user_id, session_id, bytes, mode, place)
  join clause on clause.id = given.clause_id
  join clause_update written on written.clause_id = clause.id and written.seq > clause.head - 10000
    and written.session_id = given.session_id and written.user_id = given.user_id and written.bytes = given.bytes
  group by place`;

const RETRY_MS = [20, 50, 100, 200, 400, 800, 1_600, 3_000, 3_000, 3_000];

/**
 * Commits a batch and settles each of its promises; never rejects itself. After a lost connection the outcome is
 * unknown: what is found in the log counts as written, the rest is tried again. A batch that the database finds fault
 * with is written one by one, so that a bad update fails alone.
 */
export async function flushBatch(batch: readonly QueuedUpdate[]): Promise<void> {
  let left = batch;
  for (let attempt = 0; left.length > 0; attempt++) {
    try {
      if (attempt > 0) left = await settleWritten(left);
      if (left.length > 0) await write(left);
      return;
    } catch (error) {
      const wait = RETRY_MS[attempt];
      if (!isConnectionLoss(error)) return left.length > 1 ? flushOneByOne(left) : rejectAll(left, error);
      if (wait === undefined) return rejectAll(left, new Refusal("overloaded"));
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

async function write(batch: readonly QueuedUpdate[]): Promise<void> {
  const { rows } = await pool().query<Appended>({
    name: "append-updates",
    text: APPEND,
    values: columns(batch),
  });
  for (const [index, revision] of outcomes(rows, batch.length).entries()) {
    if (typeof revision === "number") batch[index]?.resolve(revision);
    else batch[index]?.reject(revision);
  }
}

/** What `APPEND` answers for one update of its batch. */
export type Appended = { readonly place: number; readonly seq: number | null };

/** The revision of each update of a batch, or why it has none. */
export function outcomes(rows: readonly Appended[], size: number): readonly (number | Refusal)[] {
  const seqs = new Map(rows.map(({ place, seq }) => [place, seq]));
  return Array.from({ length: size }, (_, index) => {
    const seq = seqs.get(index + 1);
    if (seq === undefined) return new Refusal("clause-closed");
    return seq ?? new Refusal("mode-changed");
  });
}

async function settleWritten(batch: readonly QueuedUpdate[]): Promise<readonly QueuedUpdate[]> {
  const { rows } = await pool().query<Place>(FIND_WRITTEN, columns(batch));
  const seqs = new Map(rows.map(({ place, seq }) => [place, seq]));
  return batch.filter((update, index) => {
    const seq = seqs.get(index + 1);
    if (seq !== undefined) update.resolve(seq);
    return seq === undefined;
  });
}

async function flushOneByOne(batch: readonly QueuedUpdate[]): Promise<void> {
  for (const update of batch) await flushBatch([update]);
}

type Place = { readonly place: number; readonly seq: number };

/** The parameters of `APPEND`. */
export function columns(batch: readonly NewUpdate[]): unknown[] {
  return [
    batch.map(({ clauseId }) => clauseId),
    batch.map(({ userId }) => userId),
    batch.map(({ sessionId }) => sessionId),
    batch.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    batch.map(({ mode }) => mode ?? null),
  ];
}

function rejectAll(batch: readonly QueuedUpdate[], error: unknown): void {
  for (const { reject } of batch) reject(error);
}

/**
 * A broken or refused connection, a server that stops or starts, or a chosen victim of a deadlock: anything but a
 * verdict on the statement itself.
 */
function isConnectionLoss(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === "string" && /^(08|53|57P|40)/.test(code)) return true;
  if (typeof code === "string" && /^E[A-Z]+$/.test(code)) return true;
  return /connection|terminated|timeout/i.test(String(message));
}
