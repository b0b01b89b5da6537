import type { OverviewRow } from "./overview.ts";

/** How far a treaty is from being adopted as a whole. */
export type AdoptionStanding<Row> = {
  readonly adopted: readonly Row[];
  /** Could be put to the vote as they stand. */
  readonly ready: readonly Row[];
  /** Keep the treaty from being put to the vote. */
  readonly waiting: readonly Row[];
};

/**
 * Sorts the texts of a treaty by whether they can be adopted as they stand: clean ones, and, where nothing is agreed until
 * everything is agreed (`isPackage`), agreed ones only. A part without a text of its own keeps nothing waiting.
 */
export function adoptionStanding<Row extends Pick<OverviewRow, "kind" | "state">>(
  rows: readonly Row[],
  { isPackage }: { readonly isPackage: boolean },
): AdoptionStanding<Row> {
  const texts = rows.filter(({ kind, state }) => kind === "ARTICLE" || state !== "PLACEHOLDER");
  const places = Map.groupBy(texts, ({ state }) =>
    state === "ADOPTED" ? "adopted" : isReady(state, isPackage) ? "ready" : "waiting",
  );
  return {
    adopted: places.get("adopted") ?? [],
    ready: places.get("ready") ?? [],
    waiting: places.get("waiting") ?? [],
  };
}

function isReady(state: OverviewRow["state"], isPackage: boolean): boolean {
  if (isPackage) return state === "AGREED";
  return state === "AGREED" || state === "AGREED_AD_REF" || state === "CLEAN" || state === "REOPENED";
}
