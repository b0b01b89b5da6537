import type { Block, Inline } from "#lib/clause/content.ts";
import { joinRuns } from "#lib/clause/normalise.ts";
import type { DiffBlock, DiffRun, DiffStep } from "../difference.ts";

/** The blocks of one of the two moments of a difference, put together again from its runs. */
export function sideOf(steps: readonly DiffStep[], side: "before" | "after"): readonly Block[] {
  const absent = side === "before" ? "inserted" : "deleted";
  return steps.flatMap((step): readonly Block[] => {
    const isGone = step.kind === "departure";
    if (isGone && side === "after") return [];
    const block = isGone ? steps[step.to] : step;
    if (block?.kind !== "block" || block.fate === absent) return [];
    if (side === "before" && step.kind === "block" && step.movedFrom !== undefined) return [];
    return [rebuilt(block, side, absent)];
  });
}

/** A block without its words, and its words from the runs. */
function rebuilt(block: DiffBlock, side: "before" | "after", absent: DiffRun["fate"]): Block {
  const own = block[side];
  if (!own) throw new Error("a block that stood has its content");
  const { content: _content, ...bare } = own;
  const inlines = joinRuns(
    block.runs.filter(({ fate }) => fate !== absent).map((run) => inlineAt(run, side)),
  );
  return inlines.length > 0 ? { ...bare, content: inlines } : bare;
}

function inlineAt({ inline, marksBefore }: DiffRun, side: "before" | "after"): Inline {
  if (side === "after" || !marksBefore) return inline;
  const { marks: _after, ...bare } = inline;
  return (marksBefore.length > 0 ? { ...bare, marks: marksBefore } : bare) as Inline;
}
