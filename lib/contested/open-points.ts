import type { ContestedItem, ContestedKind, StandHolder, StandNow } from "./contested-item.ts";
import { objections } from "./objections.ts";
import type { ContestedPart } from "./read-contested.ts";

/** One open point: what is on record, and its words as they are now. */
export type OpenPoint = { readonly item: ContestedItem; readonly part: ContestedPart };

/** What is open in one clause, in the order of its text. */
export type OpenPoints = { readonly clauseId: string; readonly points: readonly OpenPoint[] };

/** The parts of a text that are on record as open, with what is on record. */
export function openPoints(
  parts: readonly ContestedPart[],
  items: ReadonlyMap<string, ContestedItem>,
): readonly OpenPoint[] {
  return parts.flatMap((part) => {
    const item = items.get(part.id);
    return item?.closed === null ? [{ item, part }] : [];
  });
}

/** By what the open points of a treaty are put together. */
export const POINT_ORDERS = ["article", "age", "delegation"] as const;

export type PointOrder = (typeof POINT_ORDERS)[number];

/** Which open points are looked at; null: all. */
export type PointFilter = {
  readonly clauseId: string | null;
  readonly kind: ContestedKind | null;
  /** Only those on which this delegation or bloc has taken a stand. */
  readonly holderId: string | null;
  /** Only those that somebody's stand holds up at the present words. */
  readonly onlyHeldUp: boolean;
};

/** The open points that pass a filter; clauses without any are left out. */
export function filterPoints(clauses: readonly OpenPoints[], filter: PointFilter): readonly OpenPoints[] {
  const { clauseId, kind, holderId, onlyHeldUp } = filter;
  return clauses.flatMap((clause) => {
    if (clauseId !== null && clause.clauseId !== clauseId) return [];
    const points = clause.points.filter(
      (point) =>
        (kind === null || point.part.kind === kind) &&
        (holderId === null || point.item.stands.some(({ holder }) => holder.id === holderId)) &&
        (!onlyHeldUp || heldUpBy(point).length > 0),
    );
    return points.length > 0 ? [{ clauseId: clause.clauseId, points }] : [];
  });
}

/** All points of the treaty, those that have been open longest first. */
export function oldestFirst(clauses: readonly OpenPoints[]): readonly OpenPoint[] {
  return clauses
    .flatMap(({ points }) => points)
    .toSorted((one, other) => compare(one.item.openedAt, other.item.openedAt));
}

/** The points on which each delegation and bloc has taken a stand, by name; those on which nobody has come last. */
export function byHolder(
  clauses: readonly OpenPoints[],
): readonly { readonly holder: StandHolder | null; readonly points: readonly OpenPoint[] }[] {
  const all = clauses.flatMap(({ points }) => points);
  const holders = new Map(
    all.flatMap(({ item }) => item.stands.map(({ holder }) => [holder.id, holder] as const)),
  );
  const groups = [...holders.values()]
    .toSorted((one, other) => compare(one.shortName, other.shortName))
    .map((holder) => ({
      holder,
      points: all.filter(({ item }) => item.stands.some((stand) => stand.holder.id === holder.id)),
    }));
  const nobodys = all.filter(({ item }) => item.stands.length === 0);
  return nobodys.length > 0 ? [...groups, { holder: null, points: nobodys }] : groups;
}

/**
 * Who holds a point up: whose stand at the present words is in the way of lifting or deleting a bracket, or of one of
 * the options. Not a score: it says whom to talk to.
 */
export function heldUpBy({ item: { stands }, part }: OpenPoint): readonly StandHolder[] {
  return uniqueHolders(standingAgainst(part, stands));
}

/** The same for all points of a clause: what blocks this article. */
export function whoBlocks(points: readonly OpenPoint[]): readonly StandHolder[] {
  return uniqueHolders(points.flatMap(({ item, part }) => standingAgainst(part, item.stands)));
}

/** How many points of each kind there are: "2 brackets, 1 group of options". */
export function countKinds(points: readonly OpenPoint[]): string {
  const count = (kind: ContestedKind) => points.filter(({ part }) => part.kind === kind).length;
  const [brackets, options, holes] = [count("BRACKET"), count("OPTIONS"), count("HOLE")];
  return [
    brackets > 0 && `${brackets} ${brackets === 1 ? "bracket" : "brackets"}`,
    options > 0 && `${options} ${options === 1 ? "group of options" : "groups of options"}`,
    holes > 0 && `${holes} ${holes === 1 ? "place to fill" : "places to fill"}`,
  ]
    .filter((each) => each !== false)
    .join(", ");
}

function standingAgainst(part: ContestedPart, stands: readonly StandNow[]): readonly StandNow[] {
  const against = (act: Parameters<typeof objections>[0]) => objections(act, { stands, by: null });
  switch (part.kind) {
    case "BRACKET":
      return [...against({ outcome: "LIFTED" }), ...against({ outcome: "DELETED" })];
    case "OPTIONS":
      return part.options.flatMap(({ id }) => against({ outcome: "CHOSEN", option: id }));
    case "HOLE":
      return [];
  }
}

function uniqueHolders(stands: readonly StandNow[]): readonly StandHolder[] {
  return [...new Map(stands.map(({ holder }) => [holder.id, holder])).values()].toSorted((one, other) =>
    compare(one.shortName, other.shortName),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
