import type { Block, ClauseContent } from "#lib/clause/content.ts";
import { isInserted, signOf, type Unit, unitsOf } from "#lib/clause/units.ts";

/**
 * Words of one paragraph in one exact negotiating text: from a place in it up to another, which is not part of it.
 * Places count UTF-16 units; a cross-reference or a line break is one, and what is only suggested is none.
 */
export type TextRange = { readonly blockId: string; readonly from: number; readonly to: number };

/** What is voted on separately when a question is divided (UN General Assembly, rules of procedure, rule 89). */
export type Part = readonly TextRange[];

/** Most parts of one division, and most ranges of all of them together. */
export const MOST_PARTS = 26;
export const MOST_RANGES = 300;

/** How a part is called: "A" is the first. */
export function letterOf(part: number): string {
  return String.fromCharCode(64 + part);
}

/** The signs of a paragraph of the negotiating text, one for each place. */
export function signsOf(block: Block): string {
  return negotiatedUnits(block).map(signOf).join("");
}

/** The units of a paragraph that stand in the negotiating text. */
export function negotiatedUnits(block: Block): readonly Unit[] {
  return unitsOf(block).filter((unit) => !isInserted(unit));
}

/** The whole paragraph as a range. */
export function wholeBlock(block: Block): TextRange {
  return { blockId: block.attrs.id, from: 0, to: negotiatedUnits(block).length };
}

/** The ranges of a part in a paragraph. */
export function rangesIn(part: Part, blockId: string): readonly TextRange[] {
  return part.filter((range) => range.blockId === blockId);
}

/** Whether a place of a paragraph is in a part. */
export function holds(part: Part, blockId: string, place: number): boolean {
  return rangesIn(part, blockId).some(({ from, to }) => from <= place && place < to);
}

/** The part of a division that a place of a paragraph is in, from 1; 0: in none. */
export function partAt(parts: readonly Part[], blockId: string, place: number): number {
  return parts.findIndex((part) => holds(part, blockId, place)) + 1;
}

/** The paragraphs of a text by their ids. */
export function blocksById({ content }: ClauseContent): ReadonlyMap<string, Block> {
  return new Map(content.map((block) => [block.attrs.id, block]));
}
