import { differenceInMilliseconds } from "date-fns/differenceInMilliseconds";
import type { Authorship } from "./attribute.ts";

/** A stretch of work by one person: rows `fromSeq` to `toSeq` of the log, among which others' rows may lie. */
export type TimelineEntry = {
  readonly userId: string;
  readonly fromSeq: number;
  readonly toSeq: number;
  /** Instants in ISO 8601. */
  readonly fromAt: string;
  readonly toAt: string;
  /** Number of rows of this person in it. */
  readonly edits: number;
};

/** Minutes without an edit after which a person's next edit begins a new entry. */
export const PAUSE_MINUTES = 10;

/**
 * Groups rows of the log, in the order of their `seq`, into entries ordered by where they begin. Two people who write
 * at the same time make two entries that overlap, not hundreds that alternate.
 */
export function timeline(
  rows: Iterable<Authorship>,
  pauseMinutes: number = PAUSE_MINUTES,
): readonly TimelineEntry[] {
  return joinStretches(stretches(rows), pauseMinutes);
}

/**
 * The same of stretches that the database has already made, each of rows of one person with no longer pause between
 * them, in the order of where they begin.
 */
export function joinStretches(
  stretches: Iterable<TimelineEntry>,
  pauseMinutes: number = PAUSE_MINUTES,
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const latest = new Map<string, number>();
  for (const stretch of stretches) {
    const { userId, fromAt, toSeq, toAt } = stretch;
    const index = latest.get(userId) ?? -1;
    const entry = entries[index];
    if (entry && !isLonger({ from: entry.toAt, to: fromAt }, pauseMinutes)) {
      entries[index] = { ...entry, toSeq, toAt, edits: entry.edits + stretch.edits };
    } else {
      latest.set(userId, entries.length);
      entries.push(stretch);
    }
  }
  return entries;
}

function* stretches(rows: Iterable<Authorship>): Generator<TimelineEntry> {
  for (const { seq, userId, at } of rows) {
    yield { userId, fromSeq: seq, toSeq: seq, fromAt: at, toAt: at, edits: 1 };
  }
}

function isLonger({ from, to }: { readonly from: string; readonly to: string }, minutes: number): boolean {
  const isSameMinute = minutes >= 1 && from.slice(0, 16) === to.slice(0, 16);
  return !isSameMinute && differenceInMilliseconds(to, from) > minutes * 60_000;
}
