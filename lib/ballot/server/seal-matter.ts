import type { SealedText } from "#lib/journal/event.ts";
import { sealTexts } from "#lib/journal/server/seal-texts.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { BallotTextFacts } from "../ballot.ts";

/** The clauses' texts that a ballot is about, sealed as they are while it holds them. */
export function sealMatter(
  tx: Transaction,
  texts: readonly BallotTextFacts[],
): Promise<readonly SealedText[]> {
  return sealTexts(
    tx,
    texts.map(({ baseHash, ...text }) => ({ ...text, textHash: baseHash })),
  );
}
