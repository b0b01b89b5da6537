import type { Block } from "#lib/clause/content.ts";
import { type Gathered, gatherBlocks } from "#lib/clause/gather-blocks.ts";
import { blockIds, normaliseBlock } from "#lib/clause/normalise.ts";
import { SideWalk, type Source, type SourcedToken } from "./side-walk.ts";
import type { Weave } from "./weave.ts";

/** A block of a clause at one moment: as it is woven, and as content. */
export type SideBlock = {
  readonly gathered: Gathered<Source>;
  readonly block: Block;
};

/** The blocks of a clause at two moments, from one walk; none where nothing stood. */
export function weaveSides(
  weave: Weave,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly before: readonly SideBlock[]; readonly after: readonly SideBlock[] } {
  const { before, after } = new SideWalk(weave, from, to).walk();
  return { before: blocksOf(before), after: blocksOf(after) };
}

function blocksOf(tokens: readonly SourcedToken[]): readonly SideBlock[] {
  const gathered = gatherBlocks(tokens);
  const ids = blockIds(gathered);
  return gathered.map((each, index) => ({
    gathered: each,
    block: normaliseBlock(each, ids[index] ?? ""),
  }));
}
