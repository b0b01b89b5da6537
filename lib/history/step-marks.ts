import type { Block } from "#lib/clause/content.ts";
import { type BlockNumber, blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { type DiffStep, sidesOf } from "./difference.ts";

/** Printed numbers of the blocks of a difference at both moments, by the block's id. */
export type StepMarks = {
  readonly before: ReadonlyMap<string, BlockNumber>;
  readonly after: ReadonlyMap<string, BlockNumber>;
};

/** The numbers of the blocks of both moments. */
export function stepMarks(steps: readonly DiffStep[]): StepMarks {
  const { before, after } = sidesOf(steps);
  return { before: numbersOf(before), after: numbersOf(after) };
}

/** What a block is called at one of the moments: "paragraph 2 (a)", or by its first words. */
export function nameOfBlock(block: Block, numbers: ReadonlyMap<string, BlockNumber>): string {
  const path = numbers.get(block.attrs.id)?.path ?? "";
  if (path !== "") return path;
  const words = blockPlainText(block).trim().split(/\s+/);
  const start = words.slice(0, 5).join(" ");
  return start === "" ? "an empty paragraph" : `“${start}${words.length > 5 ? "…" : ""}”`;
}

function numbersOf(blocks: readonly Block[]): ReadonlyMap<string, BlockNumber> {
  return new Map(numberBlocks(blockPlaces(blocks)).map((number) => [number.id, number]));
}
