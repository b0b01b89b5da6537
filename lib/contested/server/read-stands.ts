import type { Transaction } from "#lib/platform/transaction.ts";
import type { Stand, StandHolder, StandNow } from "../contested-item.ts";
import { wordsHashOf } from "../part-words.ts";
import type { ContestedPart } from "../read-contested.ts";

type Row = {
  readonly contestedId: string;
  readonly optionId: string;
  readonly type: StandHolder["type"];
  readonly holderId: string;
  readonly shortName: string;
  readonly colour: string;
  readonly stand: Stand;
  readonly reason: string;
  readonly wordsHash: string;
  readonly takenAt: Date;
};

/**
 * The newest stand of every delegation and bloc on these contested words, in the order in which they were taken; who
 * has taken a stand back has none. `parts` are the words as they are now: without them nothing is on earlier text.
 */
export async function readStands(
  tx: Pick<Transaction, "$queryRaw">,
  contestedIds: readonly string[],
  parts: ReadonlyMap<string, ContestedPart>,
): Promise<ReadonlyMap<string, readonly StandNow[]>> {
  if (contestedIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    select * from (
      select distinct on (s.contested_id, s.option_id, coalesce(s.delegation_id, s.bloc_id))
        s.id, s.contested_id as "contestedId", s.option_id as "optionId",
        case when s.bloc_id is null then 'delegation' else 'bloc' end as type,
        coalesce(s.delegation_id, s.bloc_id) as "holderId",
        coalesce(d.short_name, b.short_name) as "shortName", coalesce(d.colour, b.colour) as colour,
        s.stand::text as stand, s.reason, s.words_hash as "wordsHash", s.taken_at as "takenAt"
      from contested_stand s
      left join delegation d on d.id = s.delegation_id
      left join bloc b on b.id = s.bloc_id
      where s.contested_id = any(${[...contestedIds]}::uuid[])
      order by s.contested_id, s.option_id, coalesce(s.delegation_id, s.bloc_id), s.taken_at desc, s.id desc
    ) newest where stand <> 'NONE' order by "takenAt", id`;
  const byPart = Map.groupBy(rows, ({ contestedId }) => contestedId);
  return new Map([...byPart].map(([id, those]) => [id, those.map((row) => toStand(row, parts.get(id)))]));
}

function toStand(row: Row, part: ContestedPart | undefined): StandNow {
  const { optionId, type, holderId, shortName, colour, stand, reason, wordsHash, takenAt } = row;
  return {
    optionId,
    holder: { type, id: holderId, shortName, colour },
    stand,
    reason,
    isOnEarlierText: part !== undefined && stand !== "PROPOSES" && wordsHashOf(part, optionId) !== wordsHash,
    takenAt: takenAt.toISOString(),
  };
}
