import type { ClauseKind, ClauseStatus } from "./clause-kind.ts";
import type { ClausePlace } from "./clause-tree.ts";
import { compareSiblings } from "./compare-siblings.ts";
import { orderKeyBetween } from "./order-key.ts";

/** A clause as far as the rules of structure go. */
export type StructureRow = ClausePlace & { readonly kind: ClauseKind; readonly status: ClauseStatus };

/** A place in the treaty: in which clause (null: at the top), after which of its children (null: first). */
export type Place = { readonly parentId: string | null; readonly afterId: string | null };

/** Whether a clause of one kind may stand in another; `null` is the treaty itself. */
export function mayContain(parent: ClauseKind | null, child: ClauseKind): boolean {
  return parent === null || (CONTAINED[parent] as readonly ClauseKind[]).includes(child);
}

/** Whether a clause that is in force may stand in this one: neither it nor what it stands in is withdrawn. */
export function isInForce(rows: readonly StructureRow[], id: string | null): boolean {
  return !rows.some((row) => row.status === "WITHDRAWN" && isWithin(rows, id, row.id));
}

/** Whether a clause holds others that are not withdrawn. Then it cannot be withdrawn itself: they would stay open. */
export function holdsClauses(rows: readonly StructureRow[], id: string): boolean {
  return rows.some((row) => row.id !== id && row.status !== "WITHDRAWN" && isWithin(rows, row.id, id));
}

/**
 * The order key that puts a clause at a place. Null when it cannot stand there: the parent is missing, withdrawn, does
 * not take its kind, or is the clause itself or inside it, or the neighbour is not in that parent.
 */
export function orderKeyAt(
  rows: readonly StructureRow[],
  clause: { readonly id: string | null; readonly kind: ClauseKind },
  { parentId, afterId }: Place,
): string | null {
  const parent = parentId === null ? null : rows.find((row) => row.id === parentId);
  if (parent === undefined || !mayContain(parent?.kind ?? null, clause.kind)) return null;
  if (!isInForce(rows, parentId)) return null;
  if (clause.id !== null && isWithin(rows, parentId, clause.id)) return null;
  const siblings = childrenOf(rows, parentId).filter((row) => row.id !== clause.id);
  const index = siblings.findIndex((row) => row.id === afterId);
  if (afterId !== null && index < 0) return null;
  const after = siblings[index]?.orderKey ?? null;
  const before = siblings[index + 1]?.orderKey ?? null;
  return orderKeyBetween({ after, before });
}

/** One step up: before the sibling above, else into the container above, else out of its parent. Null at the very top. */
export function placeAbove(rows: readonly StructureRow[], id: string): Place | null {
  return neighbourPlace(rows, id, "up");
}

/** One step down: after the sibling below, else into the container below, else out of its parent. Null at the very end. */
export function placeBelow(rows: readonly StructureRow[], id: string): Place | null {
  return neighbourPlace(rows, id, "down");
}

/** The children of a clause in order; `null`: those at the top. */
export function childrenOf<Row extends ClausePlace>(
  rows: readonly Row[],
  parentId: string | null,
): readonly Row[] {
  return rows.filter((row) => row.parentId === parentId).toSorted(compareSiblings);
}

const CONTAINED = {
  PREAMBLE: [],
  PART: ["CHAPTER", "SECTION", "ARTICLE"],
  CHAPTER: ["SECTION", "ARTICLE"],
  SECTION: ["ARTICLE"],
  ARTICLE: [],
  CONCLUSION: [],
  ANNEX: ["PART", "CHAPTER", "SECTION", "ARTICLE", "APPENDIX"],
  APPENDIX: ["PART", "CHAPTER", "SECTION", "ARTICLE"],
} as const satisfies Record<ClauseKind, readonly ClauseKind[]>;

function isWithin(rows: readonly StructureRow[], id: string | null, ancestor: string): boolean {
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  const seen = new Set<string>();
  for (let at = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === ancestor) return true;
    seen.add(at);
  }
  return false;
}

/** The next place in reading order, going one way, that takes the clause. What stands in a part stays in parts while it can. */
function neighbourPlace(rows: readonly StructureRow[], id: string, way: "up" | "down"): Place | null {
  const clause = rows.find((row) => row.id === id);
  if (!clause) return null;
  const places = allPlaces(rows.filter((row) => row.id !== id && !isWithin(rows, row.id, id)));
  const siblings = childrenOf(rows, clause.parentId);
  const afterId = siblings[siblings.indexOf(clause) - 1]?.id ?? null;
  const here = places.findIndex((place) => place.parentId === clause.parentId && place.afterId === afterId);
  const ahead = way === "up" ? places.slice(0, here).toReversed() : places.slice(here + 1);
  const taking = ahead.filter(
    ({ parentId }) => mayContain(kindOf(rows, parentId), clause.kind) && isInForce(rows, parentId),
  );
  const inContainer = clause.parentId === null ? undefined : taking.find((place) => place.parentId !== null);
  return inContainer ?? taking[0] ?? null;
}

/** Every place of a treaty, in reading order. */
function allPlaces(rows: readonly StructureRow[]): readonly Place[] {
  const within = (parentId: string | null): readonly Place[] => [
    { parentId, afterId: null },
    ...childrenOf(rows, parentId).flatMap((row) => [...within(row.id), { parentId, afterId: row.id }]),
  ];
  return within(null);
}

function kindOf(rows: readonly StructureRow[], id: string | null): ClauseKind | null {
  return rows.find((row) => row.id === id)?.kind ?? null;
}
