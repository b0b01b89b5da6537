import type { Block, BracketMark, HoleMark, Inline, OptionMark } from "#lib/clause/content.ts";

/** A mark that stands for an open point: a bracket, one option of a group, or a hole. */
export type OpenMark = BracketMark | OptionMark | HoleMark;

/** How much room an inline takes, in the units of the editor: UTF-16 code units of text, one for everything else. */
export function lengthOf(inline: Inline): number {
  return inline.type === "text" ? inline.text.length : 1;
}

/** How much room a block's words take. */
export function blockLength({ content = [] }: Block): number {
  return content.reduce((sum, inline) => sum + lengthOf(inline), 0);
}

/** The open points that an inline is part of. */
export function openMarks({ marks = [] }: Inline): readonly OpenMark[] {
  return marks.filter((mark) => mark.type === "bracket" || mark.type === "option" || mark.type === "hole");
}

/** Tells marks apart: two runs with the same key belong to the same bracket, option or hole. */
export function markKey(mark: OpenMark): string {
  return mark.type === "option" ? `${mark.attrs.group} ${mark.attrs.id}` : mark.attrs.id;
}

/**
 * Which of two marks over exactly the same words is the outer one; negative: the first. An option holds brackets, a
 * bracket holds holes; of two alike the smaller id is the outer one.
 */
export function compareDepth(one: OpenMark, other: OpenMark): number {
  if (one.type !== other.type) return RANK[one.type] - RANK[other.type];
  const [a, b] = [markKey(one), markKey(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const RANK = { option: 0, bracket: 1, hole: 2 } as const;

/** Whether the words of an option say that the group may go without a replacement. */
export function isNoText(words: string): boolean {
  return /^\s*\(?no text\)?\.?\s*$/i.test(words);
}
