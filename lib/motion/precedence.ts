import type { MotionKind } from "./motion-kind.ts";

/** UN General Assembly, rules of procedure, rules 77 and 119: these come before all other motions, in this order. */
const FIRST: readonly MotionKind[] = ["SUSPEND_SITTING", "ADJOURN_SITTING", "ADJOURN_DEBATE", "CLOSE_DEBATE"];

export const PRECEDENCE_SOURCE = "UN General Assembly, rules of procedure, rules 77 and 119";

/** The motions in the order in which they are put: by precedence, then as they were made. */
export function inPrecedence<
  M extends { readonly kind: MotionKind; readonly madeAt: string; readonly id: string },
>(motions: readonly M[]): readonly M[] {
  return motions.toSorted(
    (one, other) =>
      rank(one.kind) - rank(other.kind) || compare(one.madeAt, other.madeAt) || compare(one.id, other.id),
  );
}

/** Place of a kind among motions, from 1; motions without precedence share the last place. */
export function rank(kind: MotionKind): number {
  const place = FIRST.indexOf(kind);
  return place < 0 ? FIRST.length + 1 : place + 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
