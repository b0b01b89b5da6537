import type { Choice } from "./choice.ts";
import { formatCount, formatShort } from "./format.ts";
import type { NamedMoment } from "./moment-picker.tsx";
import type { TimelineRow } from "./timeline-row.ts";

/** The moments that can be compared, newest first: now, those of the timeline's page, the beginning, and what is chosen. */
export function namedMoments({
  rows,
  choice,
  head,
}: {
  readonly rows: readonly TimelineRow[];
  readonly choice: Choice;
  readonly head: number;
}): readonly NamedMoment[] {
  const names = new Map<number, string>([
    [head, `Now, revision ${formatCount(head)}`],
    [0, "The beginning"],
  ]);
  for (const { revision, at, seat, icon } of rows) {
    if (icon !== "edit" || names.has(revision)) continue;
    names.set(revision, `${formatShort(at)}, ${seat || "edit"}, revision ${formatCount(revision)}`);
  }
  const wanted = choice.kind === "text" ? [choice.at] : [choice.from, choice.to];
  for (const revision of wanted) {
    if (!names.has(revision)) names.set(revision, `Revision ${formatCount(revision)}`);
  }
  return [...names]
    .map(([revision, name]) => ({ revision, name }))
    .toSorted((a, b) => b.revision - a.revision);
}
