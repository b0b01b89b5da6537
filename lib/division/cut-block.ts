import type { Block, Inline } from "#lib/clause/content.ts";
import { joinRuns } from "#lib/clause/normalise.ts";
import { isInserted, unitsOf } from "#lib/clause/units.ts";
import type { Part, TextRange } from "./part.ts";
import { rangesIn } from "./part.ts";

/** A paragraph cut where parts begin and end: its pieces in order, and whether each is in one of them. */
export type CutPiece = { readonly inline: Inline; readonly isIn: boolean };

/**
 * Cuts a paragraph along the ranges of parts. Words that are only suggested go with the words on both sides of them, or
 * with the whole paragraph.
 */
export function cutBlock(block: Block, parts: readonly Part[]): readonly CutPiece[] {
  const ranges = parts.flatMap((part) => rangesIn(part, block.attrs.id));
  const units = unitsOf(block);
  const length = units.filter((unit) => !isInserted(unit)).length;
  const pieces: { readonly isIn: boolean; readonly inlines: Inline[] }[] = [];
  let place = 0;
  for (const unit of units) {
    const isIn = isInserted(unit) ? isInside(ranges, place, length) : isHeld(ranges, place);
    if (!isInserted(unit)) place += 1;
    const last = pieces.at(-1);
    if (last?.isIn === isIn) last.inlines.push(unit);
    else pieces.push({ isIn, inlines: [unit] });
  }
  return pieces.flatMap(({ isIn, inlines }) => joinRuns(inlines).map((inline) => ({ inline, isIn })));
}

function isHeld(ranges: readonly TextRange[], place: number): boolean {
  return ranges.some(({ from, to }) => from <= place && place < to);
}

function isInside(ranges: readonly TextRange[], place: number, length: number): boolean {
  return ranges.some(({ from, to }) => (from < place && place < to) || (from === 0 && to === length));
}
