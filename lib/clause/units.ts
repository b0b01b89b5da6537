import type { Block, Inline, Mark } from "./content.ts";
import { canonicalMarks, isSuggestion } from "./mark.ts";
import { joinRuns } from "./normalise.ts";

/** One character of a block, or something that stands in place of one (a cross-reference, a break). */
export type Unit = Inline;

/** The ids of suggestions. */
export type SuggestionIds = ReadonlySet<string>;

/** The block's text unit by unit. */
export function unitsOf({ content = [] }: Block): readonly Unit[] {
  return content.flatMap((inline): readonly Unit[] =>
    inline.type === "text" ? inline.text.split("").map((text) => ({ ...inline, text })) : [inline],
  );
}

/** The block with these units as its text. */
export function withUnits(block: Block, units: readonly Unit[]): Block {
  const { content: _before, ...rest } = block;
  return { ...rest, ...(units.length > 0 && { content: joinRuns(units) }) } as Block;
}

/** The unit with other marks. */
export function withMarks(unit: Unit, marks: readonly Mark[]): Unit {
  const { marks: _before, ...bare } = unit;
  return (marks.length > 0 ? { ...bare, marks: canonicalMarks(marks) } : bare) as Unit;
}

/** What the unit is in a search for words: its character; what is not text counts as one sign. */
export function signOf(unit: Unit): string {
  return unit.type === "text" ? unit.text : "\ufffc";
}

/** Whether one of these suggestions inserts the unit, or would delete it. */
export function isTouched({ marks = [] }: Unit, ids: SuggestionIds): boolean {
  return marks.some((mark) => isSuggestion(mark) && ids.has(mark.attrs.id));
}

/** Whether somebody suggests to insert the unit: then the negotiating text does not have it. */
export function isInserted({ marks = [] }: Unit): boolean {
  return marks.some(({ type }) => type === "insertion");
}

/** The piece without some of its marks; itself if it has none of them. */
export function withoutMarks(inline: Inline, isMeant: (mark: Mark) => boolean): Inline {
  return inline.marks?.some(isMeant)
    ? withMarks(
        inline,
        inline.marks.filter((mark) => !isMeant(mark)),
      )
    : inline;
}
