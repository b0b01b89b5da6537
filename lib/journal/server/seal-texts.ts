import type { Transaction } from "#lib/platform/transaction.ts";
import type { SealedText } from "../event.ts";

/** Texts as an act puts them on record: each with the hash of the log that gives it. */
export async function sealTexts(
  tx: Transaction,
  texts: readonly Omit<SealedText, "logHash">[],
): Promise<readonly SealedText[]> {
  const rows = await tx.$queryRaw<{ id: string; hash: string }[]>`
    select id, encode(log_hash, 'hex') as hash from clause
    where id = any(${texts.map(({ clauseId }) => clauseId)}::uuid[])`;
  const hashes = new Map(rows.map(({ id, hash }) => [id, hash]));
  return texts.map(({ clauseId, label, revision, textHash }) => {
    const logHash = hashes.get(clauseId);
    if (logHash === undefined) throw new Error(`no clause ${clauseId}`);
    return { clauseId, label, revision, textHash, logHash };
  });
}
