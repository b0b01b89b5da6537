import type { StandHolder, StandNow } from "./contested-item.ts";

/** How much of who stands where is shown in the text; the facts are the same in each. Domain A.1. */
export const ATTRIBUTION_VIEWS = ["attributed", "unattributed", "own-bloc"] as const;

export type AttributionView = (typeof ATTRIBUTION_VIEWS)[number];

/** The names at contested words: at the opening sign who wants them, after the closing sign who does not. */
export type Attribution = {
  readonly holders: readonly StandHolder[];
  readonly opposers: readonly StandHolder[];
};

/** Whoever reads: the view they chose, and the ids of their delegation, their blocs and their blocs' members. */
export type AttributionReader = {
  readonly view: AttributionView;
  readonly own: ReadonlySet<string>;
};

/** Nobody is named. */
export const NO_ATTRIBUTION: Attribution = { holders: [], opposers: [] };

/** Who is named at contested words, proposers before supporters, each in the order in which they took their stand. */
export function attributionOf(stands: readonly StandNow[], { view, own }: AttributionReader): Attribution {
  if (view === "unattributed" || stands.length === 0) return NO_ATTRIBUTION;
  const shown = view === "own-bloc" ? stands.filter(({ holder }) => own.has(holder.id)) : stands;
  const those = (stand: StandNow["stand"]) =>
    shown
      .filter((each) => each.stand === stand)
      .toSorted((one, other) => (one.takenAt < other.takenAt ? -1 : one.takenAt > other.takenAt ? 1 : 0))
      .map(({ holder }) => holder);
  return {
    holders: unique([...those("PROPOSES"), ...those("SUPPORTS")]),
    opposers: unique(those("OPPOSES")),
  };
}

/** The stands on one option of a group; for a bracket or a hole (`optionId` empty) those on the whole. */
export function standsOn(stands: readonly StandNow[], optionId: string): readonly StandNow[] {
  return stands.filter((stand) => stand.optionId === optionId);
}

/** Whom somebody of a delegation counts as their own: it, its blocs and who else is in them. */
export function ownHolders(
  delegationId: string | null,
  blocs: readonly { readonly id: string; readonly delegationIds: readonly string[] }[],
): readonly string[] {
  if (delegationId === null) return [];
  const own = blocs.filter(({ delegationIds }) => delegationIds.includes(delegationId));
  return [...new Set([delegationId, ...own.flatMap(({ id, delegationIds }) => [id, ...delegationIds])])];
}

/** The names in one line, shortened after some: "ALD, NDC, GOR and 9 more". */
export function namesOf(holders: readonly StandHolder[], most = Number.POSITIVE_INFINITY): string {
  const names = holders.map(({ shortName }) => shortName);
  // one name is no longer than "and 1 more"
  if (names.length <= most + 1) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

function unique(holders: readonly StandHolder[]): readonly StandHolder[] {
  return holders.filter(({ id }, index) => holders.findIndex((each) => each.id === id) === index);
}
