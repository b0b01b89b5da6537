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

/** What ends an entry: a pause of more than so many minutes, and instants (ISO 8601, in order) that no entry spans. */
export type EntryEnds = { readonly pauseMinutes?: number; readonly breaks?: readonly string[] };

/**
 * Groups rows of the log, in the order of their `seq`, into entries ordered by where they begin. Two people who write
 * at the same time make two entries that overlap, not hundreds that alternate. Sittings are breaks: what was written in
 * one is not told together with what was written after it.
 */
export function timeline(
  rows: Iterable<Authorship>,
  { pauseMinutes = PAUSE_MINUTES, breaks = [] }: EntryEnds = {},
): readonly TimelineEntry[] {
  const entries: Growing[] = [];
  const latest = new Map<string, Growing>();
  let section = 0;
  for (const { seq, userId, at } of rows) {
    while (section < breaks.length && (breaks[section] ?? "") <= at) section += 1;
    const entry = latest.get(userId);
    if (entry && entry.section === section && !isLonger({ from: entry.toAt, to: at }, pauseMinutes)) {
      entry.toSeq = seq;
      entry.toAt = at;
      entry.edits += 1;
    } else {
      const begun = { userId, fromSeq: seq, toSeq: seq, fromAt: at, toAt: at, edits: 1, section };
      latest.set(userId, begun);
      entries.push(begun);
    }
  }
  return entries.map(({ section: _, ...entry }) => entry);
}

/** An entry to which rows may still be added, and how many breaks lie before it. */
type Growing = { -readonly [Key in keyof TimelineEntry]: TimelineEntry[Key] } & { readonly section: number };

function isLonger({ from, to }: { readonly from: string; readonly to: string }, minutes: number): boolean {
  const isSameMinute = minutes >= 1 && from.slice(0, 16) === to.slice(0, 16);
  return !isSameMinute && differenceInMilliseconds(to, from) > minutes * 60_000;
}
