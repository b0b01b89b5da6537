import { Mark, type Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection } from "@tiptap/pm/state";
import type { ContestedEdge } from "#lib/contested/bracket-edges.ts";
import { closingSigns } from "./contested-decorations.ts";
import { drawnBlock } from "./contested-drawing.ts";
import { marksOn } from "./marks-on.ts";

/**
 * Where a caret can stand at one position of the text: before the signs there, between them, after them. Each place
 * has the open marks that words typed there get. Without signs there is one place.
 */
export interface CaretPlaces {
  readonly pos: number;
  readonly signs: readonly ContestedEdge[];
  /** One more than there are signs. */
  readonly marks: readonly (readonly Mark[])[];
  /** The place that a caret has unless it came from elsewhere. */
  readonly usual: number;
  /** Where the caret stands now: typed words get the marks of this place. */
  readonly now: number;
}

const OPEN = new Set(["bracket", "option", "hole"]);

/** The places at the caret; null for a selection. */
export function caretPlaces(state: EditorState): CaretPlaces | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.$cursor) return null;
  const { $cursor } = selection;
  const block = drawnBlock(state, $cursor.index(0));
  if (!block) return null;
  const { left, right } = marksBeside(state, block.drawing.layout.isOption);
  const signs = block.drawing.layout.signs.filter(({ offset }) => offset === $cursor.parentOffset);
  const marks = [signs.length > 0 ? left : shared(left, right)];
  for (const sign of signs) marks.push(past(sign, marks.at(-1) ?? [], right));
  const usual = closingSigns(signs);
  const now = marks.findIndex((each) => Mark.sameSet(inOrder(each), inOrder(openMarksAtCaret(state))));
  return { pos: $cursor.pos, signs, marks, usual, now: now < 0 ? usual : now };
}

/** The open marks that words typed now would get. */
export function openMarksAtCaret({ selection, storedMarks }: EditorState): readonly Mark[] {
  return openMarks(storedMarks ?? selection.$from.marks());
}

/** The brackets, options and holes among marks. */
export function openMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(({ type }) => OPEN.has(type.name));
}

/** Those of the marks that are in the others too. */
export function shared(marks: readonly Mark[], others: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => mark.isInSet(others));
}

/**
 * The open marks before and after the caret. At an end of a block those count that go on in the next one, and options
 * of whole paragraphs, which have no signs that one could stand behind.
 */
export function marksBeside(state: EditorState, isOption: boolean) {
  const { $from } = state.selection;
  const { nodeBefore, nodeAfter } = $from;
  if (nodeBefore && nodeAfter) return { left: openOn(nodeBefore), right: openOn(nodeAfter) };
  const index = $from.index(0);
  const goesOn = (mark: Mark, way: "from" | "into") =>
    drawnBlock(state, index)?.edges[way].has(keyOf(mark)) ||
    (isOption && mark.type.name === "option" && isOnAll($from.parent, mark));
  if (nodeBefore) {
    const left = openOn(nodeBefore);
    return { left, right: left.filter((mark) => goesOn(mark, "into")) };
  }
  if (nodeAfter) {
    const right = openOn(nodeAfter);
    return { left: right.filter((mark) => goesOn(mark, "from")), right };
  }
  const left = openAtEndAbove(state, index);
  return { left, right: left.filter((mark) => goesOn(mark, "into")) };
}

function isOnAll(block: Node, mark: Mark): boolean {
  return block.children.every((inline) => mark.isInSet(marksOn(inline)));
}

/** What the nearest words above leave open, or close at their end. */
function openAtEndAbove({ doc }: EditorState, index: number): readonly Mark[] {
  const above = doc.children.slice(0, index).findLast((block) => block.childCount > 0);
  return above?.lastChild ? openOn(above.lastChild) : [];
}

function past(sign: ContestedEdge, marks: readonly Mark[], right: readonly Mark[]): readonly Mark[] {
  const isMeant = (mark: Mark) => keyOf(mark) === (sign.optionId ? `${sign.id} ${sign.optionId}` : sign.id);
  if (sign.sign === "]") return marks.filter((mark) => !isMeant(mark));
  return [...marks, ...right.filter(isMeant)];
}

function openOn(node: Node): readonly Mark[] {
  return openMarks(marksOn(node));
}

/** As `markKey` tells marks of content apart. */
function keyOf({ type, attrs }: Mark): string {
  return type.name === "option" ? `${attrs.group} ${attrs.id}` : attrs.id;
}

function inOrder(marks: readonly Mark[]): readonly Mark[] {
  return marks.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
