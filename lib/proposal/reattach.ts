import type { Block, ClauseContent, SuggestionMark } from "#lib/clause/content.ts";
import { canonicalMarks, isSuggestion } from "#lib/clause/mark.ts";
import {
  isInserted,
  type SuggestionIds,
  signOf,
  type Unit,
  unitsOf,
  withMarks,
  withUnits,
} from "#lib/clause/units.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { findPlace } from "./find-place.ts";
import { type Hunk, hunksOf, isHunkOf, keyOf, wordsOf } from "./hunks.ts";
import type { ChangeInWords } from "./proposal.ts";
import { type ChangesOfProposal, textWithProposal } from "./text-with-proposal.ts";

/** What becomes of a proposal's kept changes on the present text. */
export type Reattached = {
  /** The present text with them: those that still stand as they are, those that were found again as fresh suggestions. */
  readonly content: ClauseContent;
  /** The suggestions of the proposal in it. */
  readonly ids: SuggestionIds;
  readonly standing: readonly ChangeInWords[];
  readonly found: readonly ChangeInWords[];
  /** What has no place in the present text any more; it stays readable in the kept text. */
  readonly lost: readonly ChangeInWords[];
};

/** What the proposal would change in the clause, and what it is to be attached to. */
export type Reattachment = ChangesOfProposal & {
  /** The text as it was kept: the proposal's suggestions and nobody else's. */
  readonly kept: ClauseContent;
  /** The present text with everybody's suggestions. */
  readonly now: ClauseContent;
  /** The id of the suggestion that takes the place of an earlier one. */
  readonly fresh: (id: string) => string;
};

/**
 * Attaches the kept changes of a proposal to the present text. A change that stands in it as it was kept is not touched;
 * the others are looked for by their block and the words around them, in other blocks if theirs has gone. On a text
 * that has not changed this changes nothing.
 */
export function reattach(attachment: Reattachment): Reattached {
  const { kept, now } = attachment;
  const hunks = hunksOf(kept);
  const present = new Set(hunksOf(textWithProposal(now, attachment)).map(keyOf));
  const moved = movedIds(hunks, present);
  const standing = hunks.filter((hunk) => !isHunkOf(hunk, moved));
  let content = moved.size > 0 ? withoutSuggestions(now, ({ attrs }) => moved.has(attrs.id)) : now;
  const [found, lost]: [Hunk[], Hunk[]] = [[], []];
  for (const hunk of hunks.filter((each) => isHunkOf(each, moved))) {
    const next = attach(content, hunk, attachment);
    if (next) content = next;
    (next ? found : lost).push(hunk);
  }
  const ids = new Set([
    ...standing.flatMap((hunk) => [...hunk.ids]),
    ...found.flatMap((hunk) => [...hunk.ids].map(attachment.fresh)),
  ]);
  return {
    content,
    ids,
    standing: standing.map(wordsOf),
    found: found.map(wordsOf),
    lost: lost.map(wordsOf),
  };
}

/** Suggestions that do not stand in the text as they were kept, and those that share a stretch with them. */
function movedIds(hunks: readonly Hunk[], present: ReadonlySet<string>): SuggestionIds {
  const moved = new Set<string>();
  const add = (hunk: Hunk) => {
    for (const id of hunk.ids) moved.add(id);
  };
  hunks.filter((hunk) => !present.has(keyOf(hunk))).forEach(add);
  for (let before = -1; before < moved.size; ) {
    before = moved.size;
    hunks.filter((hunk) => isHunkOf(hunk, moved)).forEach(add);
  }
  return moved;
}

/** The text with the change in its place; null if it has none. */
function attach(content: ClauseContent, hunk: Hunk, attachment: Reattachment): ClauseContent | null {
  const blocks = content.content;
  const own = blocks.findIndex(({ attrs }) => attrs.id === hunk.blockId);
  const replace = (index: number, block: Block): ClauseContent => ({
    type: "doc",
    content: blocks.with(index, block),
  });
  if (hunk.joins.length > 0) {
    const block = blocks[own];
    if (own < 1 || !block) return null;
    const joins = canonicalMarks([
      ...(block.joins ?? []),
      ...hunk.joins.map((mark) => renew(mark, attachment)),
    ]);
    return replace(own, { ...block, joins });
  }
  const places = blocks.map((block) => placeIn(block, hunk, attachment));
  const others = [...places.keys()].filter((index) => index !== own && places[index] !== null);
  const index =
    places[own] !== undefined && places[own] !== null ? own : others.length === 1 ? others[0] : undefined;
  const block = index === undefined ? undefined : blocks[index];
  const at = index === undefined ? null : places[index];
  if (index === undefined || !block || at === null || at === undefined) return null;
  return replace(index, withUnits(block, placed(unitsOf(block), { hunk, at, attachment })));
}

function placeIn(block: Block, hunk: Hunk, { base }: ChangesOfProposal): number | null {
  const units = unitsOf(block).filter((unit) => isOfBase(unit, base));
  return findPlace(units.map(signOf).join(""), hunk);
}

/** The units with the change at a place of the text that it stands on. */
function placed(
  units: readonly Unit[],
  { hunk, at, attachment }: { readonly hunk: Hunk; readonly at: number; readonly attachment: Reattachment },
): readonly Unit[] {
  const result: Unit[] = [];
  let [next, passed] = [0, 0];
  const pass = (change: (unit: Unit) => Unit): void => {
    for (let isBase = false; !isBase && next < units.length; next += 1) {
      const unit = units[next] as Unit;
      isBase = isOfBase(unit, attachment.base);
      result.push(isBase ? change(unit) : unit);
    }
    passed += 1;
  };
  while (passed < at) pass((unit) => unit);
  for (const each of hunk.units) {
    const suggested = (each.marks ?? []).filter(isSuggestion).map((mark) => renew(mark, attachment));
    if (isInserted(each)) {
      const other = (each.marks ?? []).filter((mark) => !isSuggestion(mark));
      result.push(withMarks(each, [...other, ...suggested]));
    } else pass((unit) => withMarks(unit, [...(unit.marks ?? []), ...suggested]));
  }
  return [...result, ...units.slice(next)];
}

function renew(mark: SuggestionMark, { fresh }: Pick<Reattachment, "fresh">): SuggestionMark {
  return { ...mark, attrs: { ...mark.attrs, id: fresh(mark.attrs.id) } };
}

/** Whether a unit is of the text that a proposal stands on: the negotiating text, with the parent's changes made. */
function isOfBase({ marks = [] }: Unit, base: SuggestionIds = new Set()): boolean {
  return marks.filter(isSuggestion).every(({ type, attrs }) => (type === "insertion") === base.has(attrs.id));
}
