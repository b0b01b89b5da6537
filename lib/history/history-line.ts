import type { ActKind } from "#lib/journal/act-kind.ts";
import type { LineKind } from "./history-filter.ts";
import type { TimelineEntry } from "./timeline.ts";

/** A stretch of work and the seat from which it was done: a delegation's short name, or the office. */
export type EditPlace = { readonly entry: TimelineEntry; readonly seat: string };

/** Where an act stands in time: its number in the journal and its instant (ISO 8601). */
export type ActPlace = {
  readonly number: number;
  readonly at: string;
  readonly seat: string;
  readonly about: ActKind;
};

/** A place in the one line of time of a clause. `key` names it for good: entries grow at their end, never at their start. */
export type LinePlace = {
  readonly key: string;
  readonly at: string;
  readonly seat: string;
  readonly about: LineKind;
} & (
  | { readonly kind: "edit"; readonly entry: TimelineEntry }
  | { readonly kind: "act"; readonly number: number }
);

/** Stretches of work and acts in one line of time, newest first; a stretch of work stands where it ended. */
export function historyLine(edits: readonly EditPlace[], acts: readonly ActPlace[]): readonly LinePlace[] {
  const worked = edits.map(({ entry, seat }): LinePlace => {
    return { kind: "edit", key: `e${entry.fromSeq}`, at: entry.toAt, seat, about: "edits", entry };
  });
  const done = acts.map((act): LinePlace => ({ kind: "act", key: `a${act.number}`, ...act }));
  return [...worked, ...done].toSorted(newestFirst);
}

/** So many places of the line after the one with the key; from the start if there is none or it is not found. */
export function pageOf(
  line: readonly LinePlace[],
  { after, size }: { readonly after: string | null; readonly size: number },
): { readonly places: readonly LinePlace[]; readonly olderThan: string | null } {
  const start = after === null ? 0 : line.findIndex(({ key }) => key === after) + 1;
  const places = line.slice(start, start + size);
  return { places, olderThan: start + size < line.length ? (places.at(-1)?.key ?? null) : null };
}

function newestFirst(one: LinePlace, other: LinePlace): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return orderOf(other) - orderOf(one);
}

/** At the same instant an act is read after the work it closes. */
function orderOf(place: LinePlace): number {
  return place.kind === "edit" ? -1 / place.entry.toSeq : place.number;
}
