import type { Transaction } from "#lib/platform/transaction.ts";
import type { Notice } from "../notice.ts";

/** The Postgres channel on which nodes hear that a negotiation's facts have changed. */
export const NOTIFY_CHANNEL = "travaux";

/** Tells every node, when the transaction commits, that there is something to read again. */
export async function sendNotice(tx: Transaction, notice: Notice): Promise<void> {
  await tx.$queryRaw`select pg_notify(${NOTIFY_CHANNEL}, ${JSON.stringify(notice)})::text`;
}

/** The same for what nobody did, such as a date that has passed: it is told, and is no act of the journal. */
export async function sendNoticeOfClause(
  tx: Transaction,
  { clauseId, type }: Pick<Notice, "type"> & { readonly clauseId: string },
): Promise<void> {
  const [negotiation] = await tx.$queryRaw<{ negotiationId: string; number: number }[]>`
    select n.id as "negotiationId", n.journal_head as number
    from clause c join treaty t on t.id = c.treaty_id join negotiation n on n.id = t.negotiation_id
    where c.id = ${clauseId}::uuid`;
  if (!negotiation) throw new Error(`no clause ${clauseId}`);
  await sendNotice(tx, { ...negotiation, type, clauseId });
}

/** The same for the clauses of an act on several texts, each of which is looked at anew. */
export async function sendNoticesOfClauses(
  tx: Transaction,
  {
    negotiationId,
    type,
    texts,
  }: Pick<Notice, "negotiationId" | "type"> & { readonly texts: readonly { readonly clauseId: string }[] },
): Promise<void> {
  await tx.$queryRaw`
    select pg_notify(${NOTIFY_CHANNEL}, jsonb_build_object(
      'negotiationId', id, 'number', journal_head, 'type', ${type}::text, 'clauseId', clause_id)::text)::text
    from negotiation, unnest(${texts.map(({ clauseId }) => clauseId)}::text[]) as clause_id where id = ${negotiationId}::uuid`;
}
