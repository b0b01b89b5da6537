import type { Block, Inline } from "#lib/clause/content.ts";
import { isSuggestion } from "#lib/clause/mark.ts";
import type { Authorship } from "#lib/history/attribute.ts";
import type { DiffBlock, DiffRun, DiffStep } from "#lib/history/difference.ts";
import { differenceOf } from "#lib/history/difference-of.ts";
import { readableRuns } from "#lib/history/readable-runs.ts";
import type { Weave } from "#lib/history/weave.ts";

/** Words at one moment, at another, or at both; null where they do not stand. Suggestions have not happened. */
export type SidedPiece = {
  readonly before: Inline | null;
  readonly after: Inline | null;
  /** Who changed them; null: nobody, or nobody who has to be named. */
  readonly by: Authorship | null;
};

/** A block without its words at one moment, at another, or at both. */
export type SidedBlock = {
  readonly before: Block | null;
  readonly after: Block | null;
  /** Who moved it to where it stands; null: it was not moved. */
  readonly movedBy: Authorship | null;
  readonly pieces: readonly SidedPiece[];
};

/** The negotiating text at two revisions, as one text in order; at one and the same, the text in full. */
export function sidedBlocks(
  weave: Weave,
  { from, to }: { readonly from: number; readonly to: number },
): readonly SidedBlock[] {
  return differenceOf(weave, from, to).flatMap(sidedBlock);
}

/** What was moved away is read where it stands now. */
function sidedBlock(step: DiffStep): readonly SidedBlock[] {
  if (step.kind === "departure") return [];
  const { before, after, movedFrom, by } = step;
  const pieces = readableRuns(step.runs).map(sidedPiece);
  return [
    {
      before: before && headOf(before),
      after: after && headOf(after),
      movedBy: movedFrom === undefined ? null : by,
      pieces: pieces.filter((piece) => piece.before !== null || piece.after !== null),
    },
  ];
}

function headOf(block: NonNullable<DiffBlock["before"]>): Block {
  const { content: _content, joins: _joins, ...head } = block;
  return head;
}

/** A suggestion that was accepted changes marks alone: then its words are new, and whoever suggested them wrote them. */
function sidedPiece({ fate, inline, marksBefore, by, first }: DiffRun): SidedPiece {
  const { marks: _marks, ...bare } = inline;
  const earlier = marksBefore ? ({ ...bare, marks: marksBefore } as Inline) : inline;
  return {
    before: fate === "inserted" ? null : negotiated(earlier),
    after: fate === "deleted" ? null : negotiated(inline),
    by: (fate === "inserted" ? first : null) ?? by,
  };
}

/** Words as the negotiating text has them: without what is only suggested, and without the marks of suggestions. */
export function negotiated(inline: Inline): Inline | null {
  if (inline.type === "paragraphBreak") return null;
  const { marks = [], ...bare } = inline;
  if (marks.some(({ type }) => type === "insertion")) return null;
  const kept = marks.filter((mark) => !isSuggestion(mark));
  return kept.length > 0 ? { ...bare, marks: kept } : bare;
}
