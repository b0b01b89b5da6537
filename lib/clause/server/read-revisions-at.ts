import { isUuid } from "#lib/uuid.ts";
import { unpackRows } from "./log-piece.ts";
import { query } from "./read-log.ts";

/** The newest row of a text at an instant; of a piece that was written on then, the piece has to be looked into. */
const REVISIONS = `
  select c.id, coalesce(hot.seq, case when piece.to_at <= $2::timestamptz then piece.to_seq end, 0) as revision,
    case when hot.seq is null and piece.to_at > $2::timestamptz then piece.rows end as rows,
    coalesce(piece.from_seq, 1) as "fromSeq"
  from clause c
  left join lateral (
    select seq from clause_update u where u.clause_id = c.id and u.at <= $2::timestamptz
    order by seq desc limit 1) hot on true
  left join lateral (
    select from_seq, to_seq, to_at, rows from clause_log_chunk p
    where p.clause_id = c.id and p.from_at <= $2::timestamptz and hot.seq is null
    order by from_seq desc limit 1) piece on true
  where c.treaty_id = $1::uuid`;

type Found = {
  readonly id: string;
  readonly revision: number;
  readonly rows: Uint8Array | null;
  readonly fromSeq: number;
};

/**
 * The revision of every text of a treaty at an instant (ISO 8601), in one statement; 0 where nothing had been written.
 * Who may read them is the caller's question.
 */
export async function readRevisionsAt(
  treatyId: string,
  instant: string,
): Promise<ReadonlyMap<string, number>> {
  if (!isUuid(treatyId)) return new Map();
  const found = await query<Found>(null, REVISIONS, [treatyId, instant]);
  return new Map(found.map((row) => [row.id, revisionOf(row, instant)]));
}

function revisionOf({ revision, rows, fromSeq }: Found, instant: string): number {
  if (rows === null) return revision;
  return unpackRows(rows, fromSeq).findLast(({ at }) => at <= instant)?.seq ?? fromSeq - 1;
}
