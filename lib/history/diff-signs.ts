import { type ContestedEdge, contestedEdges } from "#lib/contested/bracket-edges.ts";
import { lengthOf } from "#lib/contested/contested-run.ts";
import { type DiffBlock, type DiffRun, type DiffStep, type Fate, sidesOf } from "./difference.ts";

/**
 * A sign of contested words. It is kept if its bracket, option or hole has such a sign at both moments, and then stands
 * on one `side` only where it is not at the same words.
 */
export type DiffSign = {
  readonly edge: ContestedEdge;
  readonly fate: Fate;
  readonly side: "both" | "before" | "after";
};

/** The signs in front of a run and behind it, in reading order. */
export type RunSigns = { readonly opening: readonly DiffSign[]; readonly closing: readonly DiffSign[] };

/** The signs of every text of a difference, by the block's id, before and after. */
export type SideEdges = {
  readonly before: ReadonlyMap<string, readonly ContestedEdge[]>;
  readonly after: ReadonlyMap<string, readonly ContestedEdge[]>;
  /** Those that the text has at both moments. */
  readonly lasting: ReadonlySet<string>;
};

/** The signs of both moments of a difference. */
export function edgesOfSides(steps: readonly DiffStep[]): SideEdges {
  const { before, after } = sidesOf(steps);
  const [was, is] = [before, after].map((content) => contestedEdges({ type: "doc", content })) as [
    Edges,
    Edges,
  ];
  const old = new Set(was.map(keyOf));
  return {
    before: Map.groupBy(was, ({ blockId }) => blockId),
    after: Map.groupBy(is, ({ blockId }) => blockId),
    lasting: new Set(is.map(keyOf).filter((key) => old.has(key))),
  };
}

/**
 * The signs at each run of a block: those that stand at the same words at both moments once.
 */
export function signsOfRuns(
  block: DiffBlock,
  runs: readonly DiffRun[],
  edges: SideEdges,
): readonly RunSigns[] {
  const sides = {
    before: edges.before.get(block.before?.attrs.id ?? "") ?? [],
    after: edges.after.get(block.after?.attrs.id ?? "") ?? [],
  };
  if (sides.before.length === 0 && sides.after.length === 0) return runs.map(() => NO_SIGNS);
  const was = placesOf(runs, { edges: sides.before, absent: "inserted" });
  const is = placesOf(runs, { edges: sides.after, absent: "deleted" });
  return runs.map((_, index) => ({
    opening: merged(was.opening.get(index), is.opening.get(index), edges.lasting),
    closing: merged(was.closing.get(index), is.closing.get(index), edges.lasting),
  }));
}

const NO_SIGNS: RunSigns = { opening: [], closing: [] };

type Edges = readonly ContestedEdge[];

/** In front of which run each opening sign of one side stands, and behind which each closing one. */
function placesOf(
  runs: readonly DiffRun[],
  { edges, absent }: { readonly edges: Edges; readonly absent: Fate },
): { readonly opening: ReadonlyMap<number, Edges>; readonly closing: ReadonlyMap<number, Edges> } {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  let offset = 0;
  for (const [index, { fate, inline }] of runs.entries()) {
    const length = lengthOf(inline);
    if (fate === absent || length === 0) continue;
    starts.set(offset, index);
    offset += length;
    ends.set(offset, index);
  }
  const at = (sign: ContestedEdge["sign"], places: ReadonlyMap<number, number>) =>
    Map.groupBy(
      edges.filter((edge) => edge.sign === sign),
      (edge) => places.get(edge.offset) ?? -1,
    );
  return { opening: at("[", starts), closing: at("]", ends) };
}

function merged(before: Edges = [], after: Edges = [], lasting: SideEdges["lasting"]): readonly DiffSign[] {
  const keys = { before: new Set(before.map(keyOf)), after: new Set(after.map(keyOf)) };
  const lasts = (edge: ContestedEdge) => lasting.has(keyOf(edge));
  const gone = before.filter((edge) => !keys.after.has(keyOf(edge)));
  return [
    ...gone.map((edge): DiffSign => ({ edge, fate: lasts(edge) ? "kept" : "deleted", side: "before" })),
    ...after.map((edge): DiffSign => {
      const side = keys.before.has(keyOf(edge)) ? "both" : "after";
      return { edge, fate: lasts(edge) ? "kept" : "inserted", side };
    }),
  ];
}

function keyOf({ id, optionId, sign }: ContestedEdge): string {
  return `${sign} ${id} ${optionId ?? ""}`;
}
