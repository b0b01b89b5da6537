import type { ClauseContent } from "#lib/clause/content.ts";
import { unpackRows } from "#lib/clause/server/log-piece.ts";
import { readLog } from "#lib/clause/server/read-log.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { ClauseEntry, DerivedEntry, RevisionEntry, TextEntry } from "../entry.ts";
import { hashRevision } from "../revision-hash.ts";
import { UnreadablePiece } from "../unreadable-piece.ts";
import type { Derived } from "./reading.ts";

const ROWS_AT_A_TIME = 2_000;
const TEXTS_AT_A_TIME = 20;

type LogEntry = RevisionEntry | TextEntry | DerivedEntry;
type Placed = TextEntry | DerivedEntry;

/**
 * The log of a clause in order, each revision followed by what was kept of it: the text version, and if they are
 * to be checked also checkpoints and the ends of packed pieces. Rows that lie in a piece carry no hash of their
 * own: theirs is computed, and has to arrive at the hash of the piece and of whatever comes after it.
 */
export async function* readTexts(
  tx: Transaction,
  { id: clauseId, head }: Pick<ClauseEntry, "id" | "head">,
  derived: Derived,
): AsyncGenerator<LogEntry> {
  const kept = merged(
    readVersions(tx, clauseId),
    derived === "checked" ? await readDerived(tx, clauseId) : [],
  );
  let next = await kept.next();
  let previous = "";
  const upToHere = async function* (revision: number): AsyncGenerator<LogEntry> {
    for (; !next.done && next.value.revision <= revision; next = await kept.next()) yield next.value;
  };
  yield* upToHere(0);
  for (let after = 0; after < head; ) {
    const range = { after, upTo: Math.min(after + ROWS_AT_A_TIME, head) };
    const hashes = await readHashes(tx, clauseId, range);
    for (const row of await readLog(tx, clauseId, range)) {
      previous = hashes.get(row.seq) ?? hashRevision(clauseId, previous, row);
      const { seq, userId, sessionId, at, bytes } = row;
      yield { entry: "revision", clauseId, seq, userId, sessionId, at, bytes, hash: previous };
      yield* upToHere(seq);
    }
    after = range.upTo;
  }
  for (; !next.done; next = await kept.next()) yield next.value;
}

/** Hashes of the rows that are not in a piece. */
async function readHashes(
  tx: Transaction,
  clauseId: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.$queryRaw<{ seq: number; hash: string }[]>`
    select seq, encode(hash, 'hex') as hash from clause_update
    where clause_id = ${clauseId}::uuid and seq > ${after} and seq <= ${upTo}`;
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}

async function* readVersions(tx: Transaction, clauseId: string): AsyncGenerator<TextEntry> {
  for (let after = -1; ; ) {
    const rows = await tx.textVersion.findMany({
      where: { clauseId, revision: { gt: after } },
      orderBy: { revision: "asc" },
      take: TEXTS_AT_A_TIME,
      select: { clauseId: true, revision: true, hash: true, content: true, plainText: true, words: true },
    });
    for (const { content, ...row } of rows)
      yield { entry: "text", ...row, content: content as unknown as ClauseContent | null };
    if (rows.length < TEXTS_AT_A_TIME) return;
    after = rows.at(-1)?.revision ?? after;
  }
}

async function readDerived(tx: Transaction, clauseId: string): Promise<readonly DerivedEntry[]> {
  const checkpoints = await tx.clauseCheckpoint.findMany({
    where: { clauseId },
    orderBy: { seq: "asc" },
    select: { seq: true, state: true },
  });
  const pieces = await readPieces(tx, clauseId);
  const derived: readonly DerivedEntry[] = [
    ...pieces,
    ...checkpoints.map(({ seq, state }) => ({
      entry: "checkpoint" as const,
      clauseId,
      revision: seq,
      state: new Uint8Array(state),
    })),
  ];
  return derived.toSorted((a, b) => a.revision - b.revision);
}

/** The ends of the pieces; what is in them is read with the log, if it can be. */
async function readPieces(tx: Transaction, clauseId: string): Promise<readonly DerivedEntry[]> {
  const ends: DerivedEntry[] = [];
  for (let after = 0; ; ) {
    const piece = await tx.clauseLogChunk.findFirst({
      where: { clauseId, fromSeq: { gt: after } },
      orderBy: { fromSeq: "asc" },
      select: { fromSeq: true, toSeq: true, fromAt: true, toAt: true, hash: true, rows: true },
    });
    if (!piece) return ends;
    const [fromAt, toAt] = [piece.fromAt.toISOString(), piece.toAt.toISOString()];
    const rows = unpack(piece.rows, { clauseId, revision: piece.fromSeq });
    const isWhole = rows[0]?.at === fromAt && rows.at(-1)?.at === toAt && rows.at(-1)?.seq === piece.toSeq;
    const hash = isWhole ? Buffer.from(piece.hash).toString("hex") : "";
    ends.push({ entry: "piece", clauseId, revision: piece.toSeq, hash });
    after = piece.fromSeq;
  }
}

function unpack(bytes: Uint8Array, piece: { readonly clauseId: string; readonly revision: number }) {
  try {
    return unpackRows(bytes, piece.revision);
  } catch (error) {
    throw new UnreadablePiece(piece, error);
  }
}

/** Two lists in order of revision as one. */
async function* merged(
  texts: AsyncGenerator<TextEntry>,
  derived: readonly DerivedEntry[],
): AsyncGenerator<Placed> {
  let at = 0;
  for await (const text of texts) {
    for (let each = derived[at]; each && each.revision < text.revision; each = derived[++at]) yield each;
    yield text;
  }
  yield* derived.slice(at);
}
