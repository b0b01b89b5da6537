import canonicalize from "canonicalize";
import type { Block, ClauseContent, SuggestionMark } from "#lib/clause/content.ts";
import { isSuggestion } from "#lib/clause/mark.ts";
import { joinRuns } from "#lib/clause/normalise.ts";
import { isInserted, type SuggestionIds, signOf, type Unit, unitsOf } from "#lib/clause/units.ts";

/** A stretch of a kept text that a proposal changes, with what stands around it. */
export type Hunk = {
  readonly blockId: string;
  /** The text of the block without what the proposal inserts. */
  readonly blockText: string;
  /** Where in that text it begins, in UTF-16 units. */
  readonly at: number;
  /** Words of that text which it deletes. */
  readonly deleted: string;
  /** All its units in order: deleted ones are of the text, the others are inserted. */
  readonly units: readonly Unit[];
  /** Suggestions that the block be joined to the one above; then there are no units. */
  readonly joins: readonly SuggestionMark[];
  readonly ids: SuggestionIds;
};

/** The stretches that a proposal changes, of a text that has its suggestions and nobody else's. */
export function hunksOf(content: ClauseContent): readonly Hunk[] {
  return content.content.flatMap((block) => [...joinOf(block), ...stretchesOf(block)]);
}

/** What a stretch would do, as a key: equal for the same change by the same suggestions, wherever it stands. */
export function keyOf({ units, joins, blockId }: Hunk): string {
  // what Postgres gives back has its names in another order; half a character cannot be written
  return canonicalize([joins.length > 0 ? blockId : "", joins, joinRuns(units)]) ?? "";
}

/** The words that a stretch would insert and delete, for a sentence. */
export function wordsOf({ units, deleted, joins }: Hunk): {
  readonly inserted: string;
  readonly deleted: string;
} {
  const inserted = units.filter(isInserted).map(signOf).join("");
  return { inserted, deleted: joins.length > 0 ? "¶" : deleted };
}

function joinOf(block: Block): readonly Hunk[] {
  const { joins = [] } = block;
  if (joins.length === 0) return [];
  return [
    {
      blockId: block.attrs.id,
      blockText: textOf(unitsOf(block)),
      at: 0,
      deleted: "",
      units: [],
      joins,
      ids: new Set(joins.map(({ attrs }) => attrs.id)),
    },
  ];
}

function stretchesOf(block: Block): readonly Hunk[] {
  if (!block.content?.some(({ marks = [] }) => marks.some(isSuggestion))) return [];
  const all = unitsOf(block);
  const blockText = textOf(all);
  const hunks: Hunk[] = [];
  let units: Unit[] = [];
  let [at, begun] = [0, 0];
  const close = () => {
    if (units.length > 0)
      hunks.push({
        blockId: block.attrs.id,
        blockText,
        at: begun,
        deleted: textOf(units),
        units,
        joins: [],
        ids: idsOf(units),
      });
    units = [];
  };
  for (const unit of all) {
    if (unit.marks?.some(isSuggestion)) {
      if (units.length === 0) begun = at;
      units.push(unit);
    } else close();
    if (!isInserted(unit)) at += 1;
  }
  close();
  return hunks;
}

/** Text of units as far as it is not inserted. */
export function textOf(units: readonly Unit[]): string {
  return units
    .filter((unit) => !isInserted(unit))
    .map(signOf)
    .join("");
}

function idsOf(units: readonly Unit[]): SuggestionIds {
  return new Set(units.flatMap(({ marks = [] }) => marks.filter(isSuggestion).map(({ attrs }) => attrs.id)));
}

/** Whether the stretch belongs to one of these suggestions. */
export function isHunkOf({ ids }: Hunk, which: SuggestionIds): boolean {
  return [...ids].some((id) => which.has(id));
}
