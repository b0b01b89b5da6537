import type { PrintedFate } from "./printed-line.ts";
import type { SidedPiece } from "./sided-blocks.ts";

/** What became of words between the two moments. */
export function fateOf({ before, after }: Pick<SidedPiece, "before" | "after">): PrintedFate {
  if (before === null) return "inserted";
  return after === null ? "deleted" : "kept";
}

/** Between two kept pieces what was deleted is read before what was inserted, as in any redline. */
export function orderPieces(pieces: readonly SidedPiece[]): readonly SidedPiece[] {
  const ordered: SidedPiece[] = [];
  const inserted: SidedPiece[] = [];
  for (const piece of pieces) {
    const fate = fateOf(piece);
    if (fate === "inserted") inserted.push(piece);
    if (fate === "kept") ordered.push(...inserted.splice(0));
    if (fate !== "inserted") ordered.push(piece);
  }
  return [...ordered, ...inserted];
}
