import type { SealedText } from "#lib/journal/event.ts";
import type { VersionClause } from "./version.ts";

/** The exact text of every clause and its log up to there, as an act puts them on record. */
export function sealedTexts(clauses: readonly VersionClause[]): readonly SealedText[] {
  return clauses.map(({ id: clauseId, label, revision, textHash, logHash }) => ({
    clauseId,
    label,
    revision,
    textHash,
    logHash,
  }));
}
