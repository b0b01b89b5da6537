import { promisify } from "node:util";
import { zstdCompress, zstdDecompressSync } from "node:zlib";
import { query, type Reader } from "#lib/clause/server/read-log.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { decodeLog, encodeLog } from "../encode-log.ts";
import { decodeLoom, encodeLoom } from "../encode-loom.ts";
import { decodeWeave, encodeWeave } from "../encode-weave.ts";
import { LogIndex } from "../log-index.ts";
import { Loom } from "../loom.ts";
import { makeWeave, type Weave } from "../weave.ts";

/** Layout of what is stored, and the rules by which it was woven. Whoever changes either counts it up. */
export const FORMAT = 5;

/** What is stored of a clause, as far as it was asked for: the part that a question needs and no more. */
export interface StoredWeave {
  readonly log: LogIndex;
  readonly weave: () => Weave;
  readonly loom: () => Loom;
}

type Row = { readonly log: Uint8Array; readonly weave: Uint8Array | null; readonly loom: Uint8Array | null };

/**
 * What is stored about a clause's log; null if nothing is, or in an old layout. With it comes the weave if it is not
 * older than `atLeast` (Infinity: never), and else what is woven on from.
 */
export async function readStored(
  reader: Reader,
  clauseId: string,
  atLeast: number,
): Promise<StoredWeave | null> {
  const [row] = await query<Row>(reader, STORED, [clauseId, FORMAT, Math.min(atLeast, 2 ** 31 - 1)]);
  if (!row) return null;
  const log = new LogIndex([], decodeLog(zstdDecompressSync(row.log)));
  const { weave, loom } = row;
  return {
    log,
    weave: () => makeWeave(decodeWeave(zstdDecompressSync(present(weave)), log), log),
    loom: () => new Loom(decodeLoom(zstdDecompressSync(present(loom)), log)),
  };
}

/** The log index alone. */
export async function readStoredLog(clauseId: string): Promise<LogIndex> {
  const [row] = await query<{ log: Uint8Array }>(null, STORED_LOG, [clauseId, FORMAT]);
  return new LogIndex([], row && decodeLog(zstdDecompressSync(row.log)));
}

/** Stores a weave in the place of an older one, and what it is continued from. */
export async function writeStored(tx: Transaction, clauseId: string, loom: Loom): Promise<void> {
  const weave = loom.weave();
  const state = loom.state();
  const [log, columns, rest] = await Promise.all([
    compress(encodeLog(weave.log.columns)),
    compress(encodeWeave(weave.columns, weave.log)),
    compress(encodeLoom(state)),
  ]);
  await tx.$executeRaw`
    insert into clause_weave (clause_id, seq, format, log, weave, loom)
    values (${clauseId}::uuid, ${weave.revision}, ${FORMAT}, ${log}, ${columns}, ${rest})
    on conflict (clause_id) do update
    set seq = excluded.seq, format = excluded.format, at = default, log = excluded.log, weave = excluded.weave,
      loom = excluded.loom`;
}

const STORED = `
  select log, case when seq >= $3::int then weave end as weave, case when seq < $3::int then loom end as loom
  from clause_weave where clause_id = $1::uuid and format = $2::int`;
const STORED_LOG = "select log from clause_weave where clause_id = $1::uuid and format = $2::int";

const compressAsync = promisify(zstdCompress);

async function compress(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await compressAsync(bytes));
}

function present(bytes: Uint8Array | null): Uint8Array {
  if (!bytes) throw new Error("this part of the stored weave was not read");
  return bytes;
}
