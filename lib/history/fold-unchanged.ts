import { type DiffStep, isChanged } from "./difference.ts";

/** A step of a difference as it is shown, or how many blocks in a row are left out because nothing changed in them. */
export type ShownStep =
  | { readonly kind: "step"; readonly index: number; readonly step: DiffStep }
  | { readonly kind: "folded"; readonly from: number; readonly count: number };

/** Leaves out the blocks in which nothing changed, except as many on each side of a change as give it its place. */
export function foldUnchanged(steps: readonly DiffStep[], around: number): readonly ShownStep[] {
  const shown: ShownStep[] = [];
  const near = nearChanges(steps, around);
  for (const [index, step] of steps.entries()) {
    const last = shown.at(-1);
    if (near[index]) shown.push({ kind: "step", index, step });
    else if (last?.kind === "folded") shown[shown.length - 1] = { ...last, count: last.count + 1 };
    else shown.push({ kind: "folded", from: index, count: 1 });
  }
  return shown.map((each) => {
    const step = each.kind === "folded" && each.count === 1 ? steps[each.from] : undefined;
    return step && each.kind === "folded" ? { kind: "step", index: each.from, step } : each;
  });
}

/** Whether each step is a change, or so near to one that it is shown. */
function nearChanges(steps: readonly DiffStep[], around: number): readonly boolean[] {
  const distance = (order: readonly number[]): ReadonlyMap<number, number> => {
    let since = Number.POSITIVE_INFINITY;
    return new Map(
      order.map((index) => {
        const step = steps[index];
        since = step && isChanged(step) ? 0 : since + 1;
        return [index, since];
      }),
    );
  };
  const indexes = [...steps.keys()];
  const [behind, ahead] = [distance(indexes), distance(indexes.toReversed())];
  if (around === Number.POSITIVE_INFINITY) return steps.map(() => true);
  return indexes.map((index) => Math.min(behind.get(index) ?? 0, ahead.get(index) ?? 0) <= around);
}
