import { cleanGate } from "./clean-gate.ts";
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
 * Sorts the texts of a treaty by whether they can be adopted as they stand: clean ones, whoever rejects them, and, where
 * nothing is agreed until everything is agreed (`isPackage`), agreed ones only. A part without a text of its own keeps
 * nothing waiting.
 */
export function adoptionStanding<Row extends Pick<OverviewRow, "kind" | "state" | "open">>(
  rows: readonly Row[],
  { isPackage }: { readonly isPackage: boolean },
): AdoptionStanding<Row> {
  const texts = rows.filter(({ kind, state }) => kind === "ARTICLE" || state !== "PLACEHOLDER");
  const places = Map.groupBy(texts, (row) =>
    row.state === "ADOPTED" ? "adopted" : isReady(row, isPackage) ? "ready" : "waiting",
  );
  return {
    adopted: places.get("adopted") ?? [],
    ready: places.get("ready") ?? [],
    waiting: places.get("waiting") ?? [],
  };
}

function isReady({ state, open }: Pick<OverviewRow, "state" | "open">, isPackage: boolean): boolean {
  return cleanGate(open).isClean && (!isPackage || state === "AGREED");
}
