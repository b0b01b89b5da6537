import type { ClauseStage } from "#lib/clause/clause-kind.ts";

/** A step in the life of a clause, on the record for good. */
export type StageChange = {
  /** 1, 2, 3 … of this clause. */
  readonly number: number;
  readonly from: ClauseStage;
  /** The same as `from`: an editorial correction, by which the agreement moved on to the corrected text. */
  readonly to: ClauseStage;
  readonly reason: string;
  readonly revision: number;
  readonly textHash: string;
  /** Name of whoever did it; null: an edit or the clock did. */
  readonly by: string | null;
  /** ISO-8601, UTC. */
  readonly at: string;
};

/**
 * Hashes of the texts that say the same as the newest text of these changes, which are in their order: it, and those
 * that only editorial corrections lead from. A position on one of them still speaks of the present words.
 */
export function editoriallySame(
  changes: readonly Pick<StageChange, "from" | "to" | "textHash">[],
): ReadonlySet<string> {
  const same = new Set<string>();
  for (const { from, to, textHash } of changes.toReversed()) {
    same.add(textHash);
    if (from !== to) break;
  }
  return same;
}
