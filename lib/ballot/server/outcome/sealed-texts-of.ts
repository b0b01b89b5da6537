import type { SealedText } from "#lib/journal/event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";

/** The clauses' texts that a ballot is about, sealed as they were when it opened: while it is open they do not change. */
export async function sealedTextsOf(tx: Transaction, ballotId: string): Promise<readonly SealedText[]> {
  return tx.$queryRaw<SealedText[]>`
    select clause_id as "clauseId", label, revision, base_hash as "textHash", encode(log_hash, 'hex') as "logHash"
    from ballot_text join clause on clause.id = clause_id
    where ballot_id = ${ballotId}::uuid order by place`;
}
