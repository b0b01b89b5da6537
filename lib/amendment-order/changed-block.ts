import type { Block, ClauseContent } from "#lib/clause/content.ts";
import { isSuggestion } from "#lib/clause/mark.ts";
import { isInserted, signOf, type Unit, unitsOf } from "#lib/clause/units.ts";
import { wholeWords } from "#lib/proposal/whole-words.ts";

/** Whole words of a block that an amendment changes, in UTF-16 units of the text before it; empty where it only inserts. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  /** What would stand there instead. */
  readonly instead: string;
};

/** A paragraph that an amendment changes, as it reads without and with it. */
export type ChangedBlock = {
  readonly blockId: string;
  readonly before: string;
  readonly after: string;
  /** In the order of the text. */
  readonly stretches: readonly Stretch[];
};

/** The paragraphs that an amendment changes, of a text that has its suggestions and nobody else's. */
export function changedBlocks(content: ClauseContent): readonly ChangedBlock[] {
  return content.content.flatMap((block) => {
    const isJoined = (block.joins ?? []).length > 0;
    const units = unitsOf(block);
    if (!isJoined && !units.some(isChanged)) return [];
    const before = textOf(units, (unit) => !isInserted(unit));
    const words = stretchesOf(units, before);
    const stretches = isJoined ? [{ from: 0, to: 0, instead: JOIN }, ...words] : words;
    return [{ blockId: block.attrs.id, before, after: textOf(units, (unit) => !isDeleted(unit)), stretches }];
  });
}

/** The text of a clause without what is inserted in it, a paragraph a line. */
export function textBefore({ content }: ClauseContent): string {
  return content.map((block: Block) => textOf(unitsOf(block), (unit) => !isInserted(unit))).join("\n");
}

/** Stands for a paragraph that becomes part of the one above. */
const JOIN = "¶";

function stretchesOf(units: readonly Unit[], before: string): readonly Stretch[] {
  const changes: { readonly unit: Unit; readonly from: number; readonly to: number }[] = [];
  let at = 0;
  for (const unit of units) {
    const to = isInserted(unit) ? at : at + 1;
    changes.push({ unit, from: at, to });
    at = to;
  }
  const ranges = merge(changes.filter(({ unit }) => isChanged(unit)).map((each) => wholeWords(before, each)));
  return ranges.map(({ from, to }) => {
    const within = changes.filter((each) => each.from >= from && each.to <= to);
    const instead = textOf(
      within.map(({ unit }) => unit),
      (unit) => !isDeleted(unit),
    );
    return { from, to, instead };
  });
}

type Range = { readonly from: number; readonly to: number };

/** Ranges in their order, those that touch as one. */
function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}

function textOf(units: readonly Unit[], isMeant: (unit: Unit) => boolean): string {
  return units.filter(isMeant).map(signOf).join("");
}

function isChanged({ marks = [] }: Unit): boolean {
  return marks.some(isSuggestion);
}

function isDeleted({ marks = [] }: Unit): boolean {
  return marks.some(({ type }) => type === "deletion");
}
