import { counted } from "#lib/counted.ts";
import type { JournalVerdict } from "./verdict.ts";

/** How much of a record was checked: "302 events, 83 revisions of 24 clauses, 56 texts and 2 votes". */
export function countChecked({ events, revisions, clauses, texts, ballots }: JournalVerdict): string {
  const log = `${counted(revisions, "revision")} of ${counted(clauses, "clause")}`;
  return `${counted(events, "event")}, ${log}, ${counted(texts, "text")} and ${counted(ballots, "vote")}`;
}

/** A verdict in one or two lines for a terminal: what was checked and the record's hash, or the first fault. */
export function describeVerdict(verdict: JournalVerdict): string {
  const { title, negotiationId, hash, fault } = verdict;
  const checked = `${title || "A record"} (${negotiationId}): ${countChecked(verdict)}`;
  return fault === null ? `ok     ${checked}\n       hash ${hash}` : `FAULT  ${checked}; ${fault}`;
}
