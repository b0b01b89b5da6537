import type { Mark } from "@tiptap/pm/model";
import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { HoleKind } from "#lib/clause/content.ts";
import { unitAfter } from "#lib/contested/units.ts";
import { newUuid } from "../../../_live/uuid.ts";
import { contestedStarts } from "./contested-drawing.ts";
import { editorSchema } from "./editor-schema.ts";
import { markRange, rangeOf, selectedWords } from "./mark-range.ts";
import { marksOn } from "./marks-on.ts";

const { marks } = editorSchema;

/** Puts brackets around the selection, or around the word at the caret; within others, around them, or across them. */
export const bracketSelection: Command = (state, dispatch) => {
  const range = selectedWords(state);
  if (!range) return false;
  if (dispatch) {
    const tr = markRange(state.tr, range, marks.bracket.create({ id: newUuid() }));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, range.to)).scrollIntoView());
  }
  return true;
};

/** Makes a place to be filled of the selected words, or a new one, "X", at the caret. None inside another one. */
export const insertHole: Command = (state, dispatch) => {
  const { doc, selection } = state;
  const isWithin = selection.empty
    ? holeAtCaret(state) !== null
    : rangeTouches(state, (mark) => mark.type === marks.hole);
  if (isWithin || !selection.$from.sameParent(selection.$to)) return false;
  if (dispatch) {
    const words = selection.empty ? null : selectedWords(state);
    const tr = words
      ? state.tr
      : state.tr.replaceSelectionWith(editorSchema.text("X", typedMarks(state)), false);
    const range = words ?? { from: selection.from, to: selection.from + 1 };
    const after = tr.doc.resolve(range.to);
    const unit = unitAfter(after.parent.textBetween(after.parentOffset, after.parent.content.size));
    const isNumber = unit !== "" || /^[\d.,]+$/.test(doc.textBetween(range.from, range.to).trim());
    const hole = marks.hole.create({ id: newUuid(), kind: isNumber ? "number" : "text", unit });
    markRange(tr, range, hole);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, range.to)).scrollIntoView());
  }
  return true;
};

/** The hole at the caret: what it waits for; null: there is none. */
export function holeAtCaret({ selection }: EditorState): Mark | null {
  const beside = [selection.$from.nodeBefore, selection.$from.nodeAfter];
  return (
    beside.flatMap((node) => (node ? marksOn(node) : [])).find(({ type }) => type === marks.hole) ?? null
  );
}

/** Says what the hole at the caret waits for. It stays the same hole. */
export function changeHole({ kind, unit }: { readonly kind: HoleKind; readonly unit: string }): Command {
  return (state, dispatch) => {
    const hole = holeAtCaret(state);
    const range =
      hole && rangeOf(state.doc, (mark) => mark.type === marks.hole && mark.attrs.id === hole.attrs.id);
    if (!hole || !range) return false;
    dispatch?.(markRange(state.tr, range, marks.hole.create({ ...hole.attrs, kind, unit })));
    return true;
  };
}

/** Moves the caret to the start of the next contested words or suggestion, after the last to the first. */
export const nextOpenItem: Command = (state, dispatch) => {
  const { head } = state.selection;
  const starts = contestedStarts(state);
  const next = starts.find((pos) => pos > head) ?? starts[0];
  return goTo(state, next, dispatch);
};

/** Moves the caret to the start of the contested words or suggestion before, before the first to the last. */
export const previousOpenItem: Command = (state, dispatch) => {
  const { head } = state.selection;
  const starts = contestedStarts(state);
  const previous = starts.findLast((pos) => pos < head) ?? starts.at(-1);
  return goTo(state, previous, dispatch);
};

function goTo(state: EditorState, pos: number | undefined, dispatch?: (tr: Transaction) => void): boolean {
  if (pos === undefined) return false;
  if (dispatch) {
    const tr = state.tr.setSelection(TextSelection.create(state.doc, pos));
    const inside = state.doc.resolve(pos).nodeAfter;
    if (inside) tr.setStoredMarks(marksOn(inside));
    dispatch(tr.scrollIntoView());
  }
  return true;
}

function rangeTouches({ doc, selection }: EditorState, isMeant: (mark: Mark) => boolean): boolean {
  let isTouched = false;
  doc.nodesBetween(selection.from, selection.to, (node) => {
    if (node.isInline && marksOn(node).some(isMeant)) isTouched = true;
  });
  return isTouched;
}

function typedMarks({ storedMarks, selection }: EditorState): readonly Mark[] {
  return storedMarks ?? selection.$from.marks();
}
