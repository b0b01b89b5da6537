import { Mark } from "@tiptap/pm/model";
import { type Command, type EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { caretPlaces, openMarks, openMarksAtCaret, shared } from "./caret-places.ts";
import { marksOn } from "./marks-on.ts";

/**
 * Lets the caret stand on either side of every sign: an arrow key steps past the sign without moving through the text
 * (as Backspace and Delete do, see `keys`), and what is typed gets the brackets that the caret stands in. Typing and
 * deleting never carry the caret over a sign.
 */
export function caretAtSigns(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => {
      if (transactions.some((tr) => tr.storedMarksSet)) return null;
      const isMoved = !before.selection.eq(state.selection);
      if (!isMoved && !transactions.some((tr) => tr.docChanged)) return null;
      return standAt(state, placeAfter(transactions, before, state));
    },
    props: {
      handleKeyDown: (view, event) => {
        if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
        if (event.key === "Home" || event.key === "End") {
          toEdge(event.key)(view.state, view.dispatch);
          return false;
        }
        const way = wayOf(event.key, view);
        return way !== 0 && stepPastSign(way)(view.state, view.dispatch);
      },
      handleTextInput: (view, from, to, text) => {
        const tr = from < to ? replaceWords(view.state, { from, to, text }) : null;
        if (tr) view.dispatch(tr.scrollIntoView());
        return tr !== null;
      },
    },
  });
}

/** Moves the caret past the sign beside it, forward or backward, without moving through the text. */
export function stepPastSign(way: 1 | -1): Command {
  return (state, dispatch) => {
    const places = caretPlaces(state);
    const next = places?.marks[places.now + way];
    if (!next) return false;
    dispatch?.(state.tr.setStoredMarks(typedWith(state, next)));
    return true;
  };
}

/** Where the block has no letter left that way, Home and End still take the caret past the signs. */
export function toEdge(key: "Home" | "End"): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    const isAtEdge = $from.parentOffset === (key === "Home" ? 0 : $from.parent.content.size);
    const places = isAtEdge && empty ? caretPlaces(state) : null;
    const outermost = key === "Home" ? places?.marks[0] : places?.marks.at(-1);
    if (!outermost || places?.signs.length === 0) return false;
    dispatch?.(state.tr.setStoredMarks(typedWith(state, outermost)));
    return true;
  };
}

/**
 * Words typed over a selection stay in the brackets that all of the selection was in; the editor's own rule would take
 * them out where the selection ends with the brackets. Null where that rule does the same.
 */
export function replaceWords(
  state: EditorState,
  { from, to, text }: { readonly from: number; readonly to: number; readonly text: string },
): Transaction | null {
  const open = openOnAll(state, from, to);
  const usual = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? [];
  if (open.every((mark) => mark.isInSet(usual))) return null;
  const marks = Mark.setFrom([...usual.filter((mark) => !mark.isInSet(open)), ...open]);
  const tr = state.tr.replaceRangeWith(from, to, state.schema.text(text, marks));
  return tr.setSelection(TextSelection.create(tr.doc, from + text.length));
}

/** The open marks that the caret should have now. */
function placeAfter(
  transactions: readonly Transaction[],
  before: EditorState,
  state: EditorState,
): readonly Mark[] | null {
  const places = caretPlaces(state);
  if (!places) return null;
  const { marks, usual } = places;
  const ordinary = marks[usual] ?? [];
  if (transactions.some((tr) => tr.docChanged)) {
    const kept = typedBefore(before);
    const isHere =
      marks.some((each) => isSame(each, kept)) || (places.signs.length === 0 && isGoingOn(state, kept));
    return isHere ? kept : ordinary;
  }
  if (transactions.some((tr) => tr.getMeta("pointer"))) return ordinary;
  const way = singleStep(before, state);
  return (way === 0 ? ordinary : way > 0 ? marks[0] : marks.at(-1)) ?? ordinary;
}

function typedBefore(before: EditorState): readonly Mark[] {
  const { from, to, empty } = before.selection;
  return empty ? openMarksAtCaret(before) : openOnAll(before, from, to);
}

/** Whether a new, empty paragraph below words with these marks can go on with them. */
function isGoingOn({ doc, selection }: EditorState, marks: readonly Mark[]): boolean {
  if (selection.$from.parent.content.size > 0) return false;
  const above = doc.children.slice(0, selection.$from.index(0)).findLast((block) => block.childCount > 0);
  return Boolean(above?.lastChild && marks.every((mark) => mark.isInSet(marksOn(above.lastChild!))));
}

function standAt(state: EditorState, open: readonly Mark[] | null): Transaction | null {
  if (!open || isSame(open, openMarksAtCaret(state))) return null;
  return state.tr.setStoredMarks(typedWith(state, open));
}

function typedWith(state: EditorState, open: readonly Mark[]): readonly Mark[] {
  const typed = state.storedMarks ?? state.selection.$from.marks();
  const others = typed.filter((mark) => openMarks([mark]).length === 0);
  return Mark.setFrom([...others, ...open]);
}

function openOnAll({ doc }: EditorState, from: number, to: number): readonly Mark[] {
  let open: readonly Mark[] | null = null;
  doc.nodesBetween(from, to, (node) => {
    if (!node.isInline) return true;
    const own = openMarks(marksOn(node));
    open = open === null ? own : shared(open, own);
    return false;
  });
  return open ?? [];
}

function isSame(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark) => mark.isInSet(other));
}

/** Forward or backward by one character, as an arrow key goes; 0: any other move. */
function singleStep(before: EditorState, { doc, selection }: EditorState): 1 | -1 | 0 {
  const [from, to] = [before.selection.head, selection.head].toSorted((one, other) => one - other);
  if (from === undefined || to === undefined || from === to || to - from > LONGEST_CHARACTER) return 0;
  const $from = doc.resolve(from);
  if (!$from.sameParent(doc.resolve(to))) return 0;
  const words = $from.parent.textBetween($from.parentOffset, $from.parentOffset + to - from, "", "\ufffc");
  if ([...new Intl.Segmenter().segment(words)].length !== 1) return 0;
  return selection.head > before.selection.head ? 1 : -1;
}

/** Letters with many combining marks, and families of emoji, are one character. */
const LONGEST_CHARACTER = 12;

function wayOf(key: string, view: EditorView): 1 | -1 | 0 {
  switch (key) {
    case "ArrowRight":
      return isRightToLeft(view) ? -1 : 1;
    case "ArrowLeft":
      return isRightToLeft(view) ? 1 : -1;
    default:
      return 0;
  }
}

function isRightToLeft(view: EditorView): boolean {
  const { node } = view.domAtPos(view.state.selection.$from.start());
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element !== null && getComputedStyle(element).direction === "rtl";
}
