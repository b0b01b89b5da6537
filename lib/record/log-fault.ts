import type { LogSeal } from "#lib/journal/event.ts";
import { hashRevision, type LoggedRevision } from "./revision-hash.ts";

/** What somebody put on record about a log, and who: "event 12 of the journal". */
export interface HeldSeal extends LogSeal {
  readonly by: string;
}

/** The log before its first revision. */
export const EMPTY_LOG: LogSeal = { revision: 0, hash: "" };

/** The first thing that does not fit in the log of a clause. */
export interface LogFault {
  readonly revision: number;
  /** Completes "revision 34 of Article 5 …". */
  readonly reason: string;
}

/** Whether a revision is the next one of a log, as it was written. */
export function findRevisionFault(
  clauseId: string,
  head: LogSeal,
  revision: LoggedRevision,
): LogFault | null {
  const { seq } = revision;
  if (seq !== head.revision + 1) return { revision: head.revision + 1, reason: "is missing" };
  return hashRevision(clauseId, head.hash, revision) === revision.hash
    ? null
    : { revision: seq, reason: "has been altered" };
}

/** Whether a log that has got to `found` is the one that was sealed there, or has lost what was sealed beyond it. */
export function findSealsFault(found: LogSeal, seals: readonly HeldSeal[] = []): LogFault | null {
  for (const { revision, hash, by } of seals) {
    if (found.revision < revision)
      return { revision: found.revision + 1, reason: `is missing: ${by} knows revision ${revision}` };
    if (found.hash !== hash) return { revision, reason: `is another than ${by} has sealed` };
  }
  return null;
}

/**
 * Checks the whole log of a clause, in order of revision, against its own chain and against what was sealed of it. Null:
 * every revision is as it was written, none is missing between, and up to the last seal none is missing at the end.
 */
export function findLogFault(
  clauseId: string,
  rows: Iterable<LoggedRevision>,
  seals: readonly HeldSeal[],
): LogFault | null {
  const sealsAt = Map.groupBy(seals, ({ revision }) => revision);
  let head = EMPTY_LOG;
  const atStart = findSealsFault(head, sealsAt.get(0));
  if (atStart) return atStart;
  for (const row of rows) {
    const broken = findRevisionFault(clauseId, head, row);
    if (broken) return broken;
    head = { revision: row.seq, hash: row.hash };
    const unsealed = findSealsFault(head, sealsAt.get(row.seq));
    if (unsealed) return unsealed;
  }
  return findSealsFault(
    head,
    seals.filter(({ revision }) => revision > head.revision),
  );
}
