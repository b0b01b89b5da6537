import type { ClauseContent } from "#lib/clause/content.ts";
import { countWords } from "#lib/clause/words.ts";
import { type ChangedBlock, changedBlocks, textBefore } from "./changed-block.ts";
import { forceChanges } from "./legal-force.ts";
import { largestChange, numberChanges, relativeChange } from "./numeric-distance.ts";
import type { OrderReason } from "./reason.ts";

/** A proposal that is before the conference, as far as it would change one clause. */
export type TabledAmendment = {
  readonly proposalId: string;
  /** The proposal that this sub-amendment would change. */
  readonly parentId: string | null;
  /** The clause with its suggestions and nobody else's; of a sub-amendment, its parent's text with its own. */
  readonly text: ClauseContent;
};

/** A proposal in its place, and why it stands there. */
export type PlacedAmendment = {
  readonly proposalId: string;
  readonly reasons: readonly OrderReason[];
};

/**
 * The order in which the proposals on a clause may be put to the vote: the one furthest removed in substance first, a
 * sub-amendment before what it would amend, what replaces the whole text last and in order of submission (UN General
 * Assembly rules 90 and 91). `tabled` is in order of submission, which also decides between equals. A suggestion only:
 * the chair rules.
 */
export function suggestOrder(tabled: readonly TabledAmendment[]): readonly PlacedAmendment[] {
  const measured = tabled.map((amendment, index) => {
    const earlier = tabled.slice(0, index).map(({ proposalId }) => proposalId);
    const isSub = amendment.parentId !== null && earlier.includes(amendment.parentId);
    return { ...amendment, isSub, ...measure(amendment.text) };
  });
  const place = (siblings: readonly Measured[]): readonly PlacedAmendment[] =>
    [
      ...siblings.filter(({ isReplacement }) => !isReplacement).toSorted(byDistance),
      ...siblings.filter(({ isReplacement }) => isReplacement),
    ].flatMap((each) => [
      ...place(measured.filter(({ isSub, parentId }) => isSub && parentId === each.proposalId)),
      { proposalId: each.proposalId, reasons: reasonsOf(each) },
    ]);
  return place(measured.filter(({ isSub }) => !isSub));
}

type Measured = Omit<TabledAmendment, "text"> & ReturnType<typeof measure> & { readonly isSub: boolean };

function measure(text: ClauseContent) {
  const blocks = changedBlocks(text);
  const force = blocks.flatMap(({ before, after }) => forceChanges(before, after));
  const deleted = wordsIn(blocks, ({ before }, { from, to }) => before.slice(from, to));
  const inserted = wordsIn(blocks, (_block, { instead }) => instead);
  const words = countWords(textBefore(text));
  return {
    force,
    steps: force.reduce((sum, each) => sum + each.steps, 0),
    number: largestChange(blocks.flatMap(({ before, after }) => numberChanges(before, after))),
    size: { deleted, inserted, words },
    isReplacement: inserted > 0 && words > 0 && deleted * 10 >= words * 9,
  };
}

function wordsIn(
  blocks: readonly ChangedBlock[],
  said: (block: ChangedBlock, stretch: ChangedBlock["stretches"][number]) => string,
): number {
  return blocks
    .flatMap((block) => block.stretches.map((stretch) => countWords(said(block, stretch))))
    .reduce((sum, words) => sum + words, 0);
}

/** Negative where the first is further removed. */
function byDistance(one: Measured, other: Measured): number {
  return (
    other.steps - one.steps ||
    descending(farOf(one), farOf(other)) ||
    descending(shareOf(one), shareOf(other))
  );
}

function descending(one: number, other: number): number {
  return one === other ? 0 : one > other ? -1 : 1;
}

function farOf({ number }: Measured): number {
  return number ? relativeChange(number) : 0;
}

function shareOf({ size }: Measured): number {
  return (size.deleted + size.inserted) / Math.max(size.words, 1);
}

function reasonsOf({ isSub, isReplacement, force, number, size }: Measured): readonly OrderReason[] {
  return [
    ...(isSub ? [{ kind: "SUB_AMENDMENT" } as const] : []),
    ...(isReplacement ? [{ kind: "REPLACEMENT" } as const] : []),
    ...(force.length > 0 ? [{ kind: "FORCE", changes: force } as const] : []),
    ...(number ? [{ kind: "NUMBER", ...number } as const] : []),
    { kind: "SIZE", ...size },
  ];
}
