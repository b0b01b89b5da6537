"use client";
import { Button } from "@mantine/core";
import type { ClauseContent } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { holds, letterOf, type Part, type TextRange, wholeBlock } from "#lib/division/part.ts";

/** Marks a whole paragraph with everything that stands under it, or takes it out of its part again. */
export function ParagraphButton({
  content,
  blockId,
  parts,
  onMark,
  onUnmark,
}: {
  readonly content: ClauseContent;
  readonly blockId: string;
  readonly parts: readonly Part[];
  readonly onMark: (ranges: Part) => void;
  readonly onUnmark: (ranges: Part) => void;
}) {
  const ranges = paragraphWithPoints(content, blockId);
  if (ranges.length === 0) return null;
  const part = parts.findIndex((each) => ranges.every((range) => isWhole(each, range))) + 1;
  const name = nameOf(content, blockId);
  return (
    <Button
      size="compact-xs"
      variant={part > 0 ? "filled" : "default"}
      ms="xs"
      aria-label={part > 0 ? `In part ${letterOf(part)}: take ${name} out` : `Whole paragraph: ${name}`}
      onClick={() => (part > 0 ? onUnmark(ranges) : onMark(ranges))}
    >
      {part > 0 ? `In part ${letterOf(part)}` : "Whole paragraph"}
    </Button>
  );
}

function isWhole(part: Part, { blockId, from, to }: TextRange): boolean {
  for (let place = from; place < to; place += 1) if (!holds(part, blockId, place)) return false;
  return true;
}

/** A paragraph and the points under it, down to the next one of its level. */
function paragraphWithPoints({ content }: ClauseContent, blockId: string): Part {
  const at = content.findIndex(({ attrs }) => attrs.id === blockId);
  const [first, ...below] = content.slice(Math.max(at, 0));
  if (at < 0 || !first) return [];
  const level = first.type === "paragraph" && first.attrs.level > 0 ? first.attrs.level : null;
  const end = below.findIndex(
    (block) => level === null || block.type !== "paragraph" || block.attrs.level <= level,
  );
  const under = end < 0 ? below : below.slice(0, end);
  return [first, ...under].map(wholeBlock).filter(({ from, to }) => from < to);
}

function nameOf({ content }: ClauseContent, blockId: string): string {
  const at = content.findIndex(({ attrs }) => attrs.id === blockId);
  const path = numberBlocks(blockPlaces(content))[at]?.path ?? "";
  return path || `paragraph ${at + 1} of the text`;
}
