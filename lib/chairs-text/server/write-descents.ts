import type { Transaction } from "#lib/platform/transaction.ts";

/** The session under which the log keeps what branching and adopting a chair's text write. */
export const CHAIRS_TEXT_SESSION = "chairs-text";

/** Row `seq` of a clause's log brought in the items of another clause's log up to a revision. */
export interface Descent {
  readonly clauseId: string;
  readonly seq: number;
  readonly from: { readonly clauseId: string; readonly revision: number };
}

/** Records where items came from, so that words keep who first wrote them. */
export async function writeDescents(tx: Transaction, descents: readonly Descent[]): Promise<void> {
  await tx.clauseDescent.createMany({
    data: descents.map(({ clauseId, seq, from }) => ({
      clauseId,
      seq,
      fromClauseId: from.clauseId,
      fromRevision: from.revision,
    })),
  });
}

/** Under whose client ids items were written is known in the other clause too: nobody else writes on under them. */
export async function inheritClients(
  tx: Transaction,
  pairs: readonly { readonly clauseId: string; readonly fromClauseId: string }[],
): Promise<void> {
  await tx.$executeRaw`
    insert into clause_client (clause_id, client_id, user_id, rejected_from)
    select pair.clause_id, known.client_id, known.user_id, known.rejected_from
    from unnest(${pairs.map(({ clauseId }) => clauseId)}::uuid[],
      ${pairs.map(({ fromClauseId }) => fromClauseId)}::uuid[]) as pair (clause_id, from_clause_id)
    join clause_client known on known.clause_id = pair.from_clause_id
    on conflict do nothing`;
}
