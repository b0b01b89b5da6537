import type * as Y from "yjs";
import type { Attr, ItemId } from "#lib/clause/body-token.ts";
import type { Inline, Mark, ParagraphAttrs } from "#lib/clause/content.ts";
import { firstId, type Gathered, gatherBlocks, type Piece } from "#lib/clause/gather-blocks.ts";
import { sameMarks } from "#lib/clause/mark.ts";
import { blockIds, inlineOf, paragraphAttrs } from "#lib/clause/normalise.ts";
import { type Fate, type FateNote, mergeStates } from "./merge-states.ts";

/** `length` clock ticks of one client from `clock` on. */
export type ItemRange = ItemId & { readonly length: number };

/** A run of one item with one fate. `marksBefore` is set where kept text has changed its marks. */
export type DiffRun = {
  readonly fate: Fate;
  readonly inline: Inline;
  readonly item: ItemRange;
  readonly marksBefore?: readonly Mark[];
};

/** A change of a kept paragraph's place, and the item that made it. */
export type PlaceChange = {
  readonly name: "level" | "numbered" | "numberAs";
  readonly before: ParagraphAttrs[PlaceChange["name"]];
  readonly after: ParagraphAttrs[PlaceChange["name"]];
  readonly item: ItemId;
};

/** A block before, after or at both moments. `attrs` are the later ones, for a deleted block the earlier. */
export type DiffBlock = {
  readonly fate: Fate;
  readonly type: "paragraph" | "heading";
  readonly attrs: ParagraphAttrs;
  readonly item: ItemId;
  readonly changes: readonly PlaceChange[];
  readonly runs: readonly DiffRun[];
};

/**
 * The exact difference between two moments of a clause, by item ids, for display: deleted text stands where it stood.
 * `after` must contain everything of `before` (RangeError). What is kept and inserted is the later text; what is kept
 * and deleted the earlier.
 */
export function diffStates(before: Y.Doc, after: Y.Doc): readonly DiffBlock[] {
  const gathered = gatherBlocks(mergeStates(before, after));
  const laterIds = idsOfSide(gathered, "deleted");
  const earlierIds = idsOfSide(gathered, "inserted");
  return gathered.map((block) => diffBlock(block, laterIds.get(block) ?? earlierIds.get(block) ?? ""));
}

/** Whether a block differs at all between the two moments. */
export function isChanged(block: DiffBlock): boolean {
  if (block.fate !== "kept" || block.changes.length > 0) return true;
  return block.runs.some((run) => run.fate !== "kept" || run.marksBefore !== undefined);
}

type GatheredBlock = Gathered<FateNote>;

/** Ids of the blocks at one moment: as in the text of that moment, where the other's blocks do not count. */
function idsOfSide(gathered: readonly GatheredBlock[], absent: Fate): ReadonlyMap<GatheredBlock, string> {
  const side = gathered.filter((block) => blockFate(block) !== absent);
  const ids = blockIds(side);
  return new Map(side.map((block, index) => [block, ids[index] ?? ""]));
}

/** Text outside of any block has the fate of its pieces, if they share one. */
function blockFate({ open, pieces }: GatheredBlock): Fate {
  if (open) return open.note.fate;
  const fate = pieces[0]?.note.fate ?? "kept";
  return pieces.every(({ note }) => note.fate === fate) ? fate : "kept";
}

function diffBlock(block: GatheredBlock, id: string): DiffBlock {
  const token = block.open?.token;
  const before = block.open?.note.before;
  const attrs = paragraphAttrs(token?.attrs, id);
  const isHeading = token?.name === "heading";
  return {
    fate: blockFate(block),
    type: isHeading ? "heading" : "paragraph",
    attrs,
    item: firstId(block),
    changes:
      before?.kind === "open" && token && !isHeading
        ? placeChanges({ before: paragraphAttrs(before.attrs, id), after: attrs, items: token.attrs })
        : [],
    runs: deletedFirst(block.pieces.flatMap(({ token: piece, note }) => diffRun(piece, note))),
  };
}

/** Between two kept runs what was deleted is read before what was inserted, as in any redline. */
function deletedFirst(runs: readonly DiffRun[]): readonly DiffRun[] {
  const ordered: DiffRun[] = [];
  const inserted: DiffRun[] = [];
  for (const run of runs) {
    if (run.fate === "inserted") inserted.push(run);
    if (run.fate === "kept") ordered.push(...inserted.splice(0));
    if (run.fate !== "inserted") ordered.push(run);
  }
  return [...ordered, ...inserted];
}

function placeChanges(place: {
  readonly before: ParagraphAttrs;
  readonly after: ParagraphAttrs;
  readonly items: ReadonlyMap<string, Attr>;
}): readonly PlaceChange[] {
  const names = ["level", "numbered", "numberAs"] as const;
  return names.flatMap((name) => {
    const [before, after] = [place.before[name], place.after[name]];
    const item = place.items.get(name)?.id ?? place.items.get("level")?.id ?? { client: 0, clock: 0 };
    return before === after ? [] : [{ name, before, after, item }];
  });
}

function diffRun(piece: Piece, { fate, before }: FateNote): readonly DiffRun[] {
  const inline = inlineOf(piece);
  if (!inline) return [];
  const item = { ...piece.id, length: piece.kind === "text" ? piece.text.length : 1 };
  if (before === null) return [{ fate, inline, item }];
  const marksBefore = inlineOf(before)?.marks ?? [];
  return [
    sameMarks(marksBefore, inline.marks) ? { fate, inline, item } : { fate, inline, item, marksBefore },
  ];
}
