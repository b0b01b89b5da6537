import type { WordStep } from "./diff-words.ts";

/** Tells whether the unit at a place of the text before carries the marks that one of the text after has. */
export type SameMarksAt = (before: number, after: number) => boolean;

/**
 * The same edit script with each deletion moved to where what stays keeps its marks. Of equal words ("one. two." without
 * one sentence) a script may delete the wrong ones: what others type between them meanwhile would end up amid words
 * that were not theirs.
 */
export function slideDeletions(
  steps: readonly WordStep[],
  { before, isSame }: { readonly before: string; readonly isSame: SameMarksAt },
): readonly WordStep[] {
  const moved = steps.map((step) => ({ ...step }));
  let [from, to] = [0, 0];
  for (const [index, step] of moved.entries()) {
    const [previous, next] = [moved[index - 1], moved[index + 1]];
    if (step.kind === "delete") {
      const room = { left: keptIn(previous), right: keptIn(next) };
      const by = bestShift({ from, to, length: step.length, room, before, isSame });
      if (by !== 0 && previous && next) {
        previous.length += by;
        next.length -= by;
        from += by;
        to += by;
      }
    }
    if (step.kind !== "insert") from += step.length;
    if (step.kind !== "delete") to += step.length;
  }
  return moved.filter(({ length }) => length > 0);
}

function keptIn(step: WordStep | undefined): number {
  return step?.kind === "keep" ? step.length : 0;
}

/** How far to the right (negative: left) a deletion does best; 0 if nowhere better. */
function bestShift(deletion: {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly room: { readonly left: number; readonly right: number };
  readonly before: string;
  readonly isSame: SameMarksAt;
}): number {
  const { from, to, length, room, before, isSame } = deletion;
  if (room.left === 0 || room.right === 0) return 0;
  let best = { by: 0, gain: 0 };
  for (const direction of [1, -1] as const) {
    let gain = 0;
    for (let moved = 0; moved < (direction === 1 ? room.right : room.left); moved += 1) {
      // the unit that would be kept in place of the one that is
      const [fresh, kept, after] =
        direction === 1
          ? [from + moved, from + length + moved, to + moved]
          : [from + length - 1 - moved, from - 1 - moved, to - 1 - moved];
      if (before[fresh] !== before[kept]) break;
      gain += Number(isSame(fresh, after)) - Number(isSame(kept, after));
      if (gain > best.gain) best = { by: direction * (moved + 1), gain };
    }
  }
  return best.by;
}
