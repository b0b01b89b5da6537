import type { ClauseStatus } from "#lib/clause/clause-kind.ts";
import type { VersionClause } from "./version.ts";

/** A clause as it stands now. */
export type PresentClause = {
  readonly id: string;
  readonly status: ClauseStatus;
  /** Hash of its negotiating text. */
  readonly textHash: string;
};

/** A clause whose words are other now than in the version. */
export type OtherWords = {
  readonly kept: VersionClause;
  readonly now: PresentClause;
};

/** What restoring the words of a version would do. Headings, order, and clauses that came later stay as they are. */
export type RestorePlan = {
  /** Open: their words come back. */
  readonly open: readonly OtherWords[];
  /** Frozen, voted on, adopted or withdrawn: their words stay. */
  readonly closed: readonly OtherWords[];
};

/** Compares a version with the present texts. Clauses that are the same in both are not in the plan. */
export function planRestore(
  version: readonly VersionClause[],
  present: readonly PresentClause[],
): RestorePlan {
  const byId = new Map(present.map((clause) => [clause.id, clause]));
  const other = version.flatMap((kept) => {
    const now = byId.get(kept.id);
    return now && now.textHash !== kept.textHash ? [{ kept, now }] : [];
  });
  return {
    open: other.filter(({ now }) => now.status === "OPEN"),
    closed: other.filter(({ now }) => now.status !== "OPEN"),
  };
}
