import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { HandCount } from "../ballot.ts";
import type { Verdict } from "../decision/decide.ts";

/** What a vote that was counted came to. */
export type Counted = {
  readonly verdict: Verdict;
  readonly arithmetic: string;
  /** Of a vote without names. */
  readonly counts: HandCount | null;
};

/** Writes that a locked ballot is closed with a result, or called off (null), dated by the database's clock. */
export async function writeEnding(
  tx: Transaction,
  { userId }: Actor,
  { ballotId, result }: { readonly ballotId: string; readonly result: Counted | null },
): Promise<void> {
  const status = result ? "CLOSED" : "CANCELLED";
  const counts = result?.counts ? JSON.stringify(result.counts) : null;
  await tx.$executeRaw`
    update ballot set status = ${status}::ballot_status, closed_at = clock_timestamp(), closed_by = ${userId}::uuid,
      verdict = ${result?.verdict ?? null}::verdict, arithmetic = ${result?.arithmetic ?? null}, counts = ${counts}::jsonb
    where id = ${ballotId}::uuid`;
}
