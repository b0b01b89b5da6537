import { ACT_KINDS, type ActKind } from "#lib/journal/act-kind.ts";
import type { LinePlace } from "./history-line.ts";

/** Kinds of entries by which a history is filtered: work on the text, and the kinds of acts. */
export const LINE_KINDS = ["edits", ...ACT_KINDS] as const;

/** What an entry of a history is about. */
export type LineKind = "edits" | ActKind;

/** Which entries of a history to show; what is left out does not matter. */
export type HistoryFilter = {
  /** The seat from which it was done: a delegation's short name, or the office. */
  readonly by?: string | undefined;
  readonly kind?: LineKind | undefined;
  /** First and last day (UTC, "2026-03-12"), both included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};

/** How many entries there are, and how many there would be under each other choice of one filter. */
export type HistoryCounts = {
  readonly all: number;
  readonly shown: number;
  readonly bySeat: ReadonlyMap<string, number>;
  readonly byKind: ReadonlyMap<LineKind, number>;
};

/** The entries of a line of time that pass a filter, in their order. */
export function filterLine(line: readonly LinePlace[], filter: HistoryFilter): readonly LinePlace[] {
  return line.filter((place) => passes(place, filter));
}

/** Counts for the choices of each filter: what choosing it would show while the others stay. */
export function countLine(line: readonly LinePlace[], filter: HistoryFilter): HistoryCounts {
  return {
    all: line.length,
    shown: filterLine(line, filter).length,
    bySeat: tally(filterLine(line, { ...filter, by: undefined }).map(({ seat }) => seat)),
    byKind: tally(filterLine(line, { ...filter, kind: undefined }).map(({ about }) => about)),
  };
}

/** Whether a filter leaves anything out. */
export function isFiltering({ by, kind, since, until }: HistoryFilter): boolean {
  return [by, kind, since, until].some((value) => value !== undefined);
}

/** Whether a word from an address is a kind of entry. */
export function isLineKind(word: string | undefined): word is LineKind {
  return (LINE_KINDS as readonly (string | undefined)[]).includes(word);
}

/** A stretch of work belongs to a period in which any of it was done. */
function passes(place: LinePlace, { by, kind, since, until }: HistoryFilter): boolean {
  const began = place.kind === "edit" ? place.entry.fromAt : place.at;
  return (
    (by === undefined || place.seat === by) &&
    (kind === undefined || place.about === kind) &&
    (since === undefined || place.at.slice(0, 10) >= since) &&
    (until === undefined || began.slice(0, 10) <= until)
  );
}

function tally<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
