import type { Sitting } from "#lib/sitting/sitting.ts";
import type { VersionEntry } from "./version.ts";

/** A sitting with the versions made in it, or (null) versions made between two sittings. */
export type SittingGroup<Entry> = { readonly sitting: Sitting | null; readonly versions: readonly Entry[] };

/** Versions as they fall into sittings, newest first throughout. Every sitting has its group, with or without versions. */
export function groupBySitting<Entry extends Pick<VersionEntry, "sittingId" | "madeAt">>(
  versions: readonly Entry[],
  sittings: readonly Sitting[],
): readonly SittingGroup<Entry>[] {
  const between = versions.filter(({ sittingId }) => sittingId === null);
  const groups = sittings.flatMap((sitting, index) => {
    const next = sittings[index - 1];
    const since = between.filter(
      ({ madeAt }) => madeAt >= sitting.opened.at && (next === undefined || madeAt < next.opened.at),
    );
    const within = versions.filter(({ sittingId }) => sittingId === sitting.id);
    return [
      { sitting: null, versions: since },
      { sitting, versions: within },
    ];
  });
  const first = sittings.at(-1);
  const earliest = between.filter(({ madeAt }) => first === undefined || madeAt < first.opened.at);
  return [...groups, { sitting: null, versions: earliest }].filter(
    (group) => group.sitting !== null || group.versions.length > 0,
  );
}
