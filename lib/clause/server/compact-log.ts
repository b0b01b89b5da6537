import { isDeepStrictEqual } from "node:util";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { type LogRow, packRows, unpackRows } from "./log-piece.ts";
import { readLog } from "./read-log.ts";

/** Rows of the log in one piece. */
export const PIECE_ROWS = 2_000;

/** Where the next piece begins: after the pieces that are there. */
interface LogEnd {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/**
 * Moves the cold rows of a clause's log into compressed pieces, one transaction for each: `PIECE_ROWS` rows whose newest
 * is older than `before` (ISO 8601). Returns how many rows it moved. For the server itself; changes no answer; may be
 * repeated and broken off at any point, by any node: one that comes second leaves it to the first. Throws `Error` and
 * moves nothing if the rows do not fit their chain of hashes.
 */
export async function compactLog(clauseId: string, { before }: { readonly before: string }): Promise<number> {
  for (let moved = 0; ; moved += PIECE_ROWS) {
    const hasMoved = await inTransaction((tx) => compactOnce(tx, { clauseId, before }));
    if (!hasMoved) return moved;
  }
}

async function compactOnce(
  tx: Transaction,
  { clauseId, before }: { readonly clauseId: string; readonly before: string },
): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`compact ${clauseId}`}, 0)) as taken`;
  if (!lock?.taken) return false;
  const end = await endOfPieces(tx, clauseId);
  const rows = await readLog(tx, clauseId, { after: end.seq, upTo: end.seq + PIECE_ROWS });
  if (rows.length < PIECE_ROWS || rows.some(({ at }) => at >= before)) return false;
  await requireChain(tx, { clauseId, end });
  const piece = packRows(rows);
  if (!isDeepStrictEqual(unpackRows(piece, end.seq + 1).map(comparable), rows.map(comparable)))
    throw new Error(`rows ${end.seq + 1} and after of clause ${clauseId} do not come back from a piece`);
  await tx.$executeRaw`
    insert into clause_log_chunk (clause_id, from_seq, to_seq, from_at, to_at, hash, rows)
    select clause_id, min(seq), max(seq), min(at), max(at),
      (array_agg(hash order by seq desc))[1], ${Buffer.from(piece)}
    from clause_update
    where clause_id = ${clauseId}::uuid and seq > ${end.seq} and seq <= ${end.seq + PIECE_ROWS}
    group by clause_id`;
  await tx.$executeRaw`
    delete from clause_update
    where clause_id = ${clauseId}::uuid and seq > ${end.seq} and seq <= ${end.seq + PIECE_ROWS}`;
  return true;
}

async function endOfPieces(tx: Transaction, clauseId: string): Promise<LogEnd> {
  const last = await tx.clauseLogChunk.findFirst({
    where: { clauseId },
    orderBy: { fromSeq: "desc" },
    select: { toSeq: true, hash: true },
  });
  return last ? { seq: last.toSeq, hash: last.hash } : { seq: 0, hash: new Uint8Array() };
}

/** What is packed away is what was written: a row that somebody has altered stays where it can be found out. */
async function requireChain(
  tx: Transaction,
  { clauseId, end }: { readonly clauseId: string; readonly end: LogEnd },
): Promise<void> {
  const [wrong] = await tx.$queryRaw<{ seq: number }[]>`
    select seq from (
      select seq, hash, log_chain(log_record(clause_id, seq, user_id, session_id, at, bytes), ${Buffer.from(end.hash)})
        over (order by seq) as chained
      from clause_update
      where clause_id = ${clauseId}::uuid and seq > ${end.seq} and seq <= ${end.seq + PIECE_ROWS}) linked
    where hash <> chained order by seq limit 1`;
  if (wrong) throw new Error(`revision ${wrong.seq} of clause ${clauseId} does not fit its hash`);
}

function comparable({ bytes, ...row }: LogRow) {
  return { ...row, bytes: Buffer.from(bytes).toString("base64") };
}
