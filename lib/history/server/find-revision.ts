import type { Transaction } from "#lib/platform/transaction.ts";

/**
 * The revision of a clause at each of some instants (ISO 8601), in their order; 0 is the text before the first change.
 * Rows are numbered and dated under one lock, so the later row is never the earlier in time: a binary search in the
 * log's primary key.
 */
export async function findRevisions(
  reader: Transaction,
  clauseId: string,
  instants: readonly string[],
): Promise<readonly number[]> {
  if (instants.length === 0) return [];
  const rows = await reader.$queryRaw<{ revision: number }[]>`
    with recursive search (place, instant, low, high) as (
      select place, instant, 0, head
      from clause, unnest(${[...instants]}::timestamptz[]) with ordinality as given (instant, place)
      where id = ${clauseId}::uuid
      union all
      select place, instant, case when u.at <= instant then u.seq else low end,
        case when u.at <= instant then high else u.seq - 1 end
      from search join clause_update u on u.clause_id = ${clauseId}::uuid and u.seq = (low + high + 1) / 2
      where low < high)
    select low as revision from search where low = high order by place`;
  return rows.map(({ revision }) => revision);
}
