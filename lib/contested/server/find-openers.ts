import type { Transaction } from "#lib/platform/transaction.ts";

/** Who first wrote a mark, in the seat they have now. */
export interface MarkOpener {
  readonly userId: string;
  /** Null: chair or secretariat, or somebody who has left. */
  readonly delegationId: string | null;
  readonly at: Date;
  /** The revision with which the mark came. */
  readonly revision: number;
}

/**
 * Who wrote the marks with these ids into a clause. The id stands in the update that brought the mark, as UTF-8, and
 * in no earlier one. First the rows since the text version before are looked through, then the whole log; a mark that
 * no update brought counts as brought by the update of the revision.
 */
export async function findOpeners(
  tx: Transaction,
  {
    clauseId,
    revision,
    ids,
  }: { readonly clauseId: string; readonly revision: number; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, MarkOpener>> {
  const before = await tx.textVersion.aggregate({
    where: { clauseId, revision: { lt: revision } },
    _max: { revision: true },
  });
  const found = new Map<string, MarkOpener>();
  const look = async (after: number) => {
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return;
    for (const { id, ...opener } of await firstRows(tx, { clauseId, after, upTo: revision, ids: missing }))
      found.set(id, opener);
  };
  await look(before._max.revision ?? 0);
  await look(0);
  const missing = ids.filter((id) => !found.has(id));
  const [last] = missing.length > 0 ? await rowOf(tx, clauseId, revision) : [];
  if (last) for (const id of missing) found.set(id, last);
  return found;
}

function firstRows(
  tx: Transaction,
  range: {
    readonly clauseId: string;
    readonly after: number;
    readonly upTo: number;
    readonly ids: readonly string[];
  },
): Promise<(MarkOpener & { readonly id: string })[]> {
  const { clauseId, after, upTo, ids } = range;
  return tx.$queryRaw`
    select distinct on (mark.id) mark.id, u.user_id as "userId", m.delegation_id as "delegationId", u.at, u.seq as revision
    from unnest(${[...ids]}::text[]) as mark (id)
    join clause_update u on u.clause_id = ${clauseId}::uuid and u.seq > ${after} and u.seq <= ${upTo}
      and position(convert_to(mark.id, 'UTF8') in u.bytes) > 0
    join clause c on c.id = u.clause_id join treaty t on t.id = c.treaty_id
    left join member m on m.negotiation_id = t.negotiation_id and m.user_id = u.user_id
    order by mark.id, u.seq`;
}

function rowOf(tx: Transaction, clauseId: string, revision: number): Promise<MarkOpener[]> {
  return tx.$queryRaw`
    select u.user_id as "userId", m.delegation_id as "delegationId", u.at, u.seq as revision
    from clause_update u join clause c on c.id = u.clause_id join treaty t on t.id = c.treaty_id
    left join member m on m.negotiation_id = t.negotiation_id and m.user_id = u.user_id
    where u.clause_id = ${clauseId}::uuid and u.seq = ${revision}`;
}
