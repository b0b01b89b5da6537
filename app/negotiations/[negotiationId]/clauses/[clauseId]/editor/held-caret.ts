import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import {
  compareIDs,
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  type Doc,
  type RelativePosition,
  type XmlFragment,
  type Transaction as YTransaction,
} from "yjs";

/** What the binding plugin keeps about the shared document. */
interface Bound {
  readonly doc: Doc;
  readonly type: XmlFragment;
  readonly binding: { readonly mapping: Parameters<typeof relativePositionToAbsolutePosition>[3] };
}

interface HeldCaret {
  readonly plugin: Plugin;
  /** What others wrote, with the caret beside the words it stood at. */
  readonly hold: (state: EditorState, tr: Transaction) => Transaction;
}

/**
 * Holds the caret beside its words while others write in the same paragraph. The binding's own way is to leave it as
 * far from the start of the paragraph as it was, so that words typed before it by others push it back.
 */
export function heldCaret(document: Doc): HeldCaret {
  let ends: readonly [RelativePosition, RelativePosition] | null = null;
  const plugin = new Plugin({
    view: (view) => {
      const look = ({ origin }: YTransaction) => {
        ends = origin === ySyncPluginKey ? null : endsOf(view.state);
      };
      document.on("beforeTransaction", look);
      return { destroy: () => document.off("beforeTransaction", look) };
    },
  });
  const hold = (state: EditorState, tr: Transaction): Transaction => {
    const bound = boundOf(state);
    if (!ends || !bound || !isFromOthers(tr) || !(state.selection instanceof TextSelection)) return tr;
    const anchor = besideWord(bound, ends[0]) ?? besideUnchanged(state.doc, tr.doc, state.selection.anchor);
    const head = besideWord(bound, ends[1]) ?? besideUnchanged(state.doc, tr.doc, state.selection.head);
    if (anchor === null || head === null) return tr;
    return tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)));
  };
  return { plugin, hold };
}

function endsOf(state: EditorState): readonly [RelativePosition, RelativePosition] | null {
  const bound = boundOf(state);
  if (!bound) return null;
  const relative = (pos: number): RelativePosition =>
    absolutePositionToRelativePosition(pos, bound.type, bound.binding.mapping);
  return [relative(state.selection.anchor), relative(state.selection.head)];
}

/** Where the letter at the caret is now; null: it is gone, or there was none. */
function besideWord({ doc, type, binding }: Bound, place: RelativePosition): number | null {
  const found = place.item && createAbsolutePositionFromRelativePosition(place, doc);
  if (!found) return null;
  const now = createRelativePositionFromTypeIndex(found.type, found.index, place.assoc);
  if (!compareIDs(now.item, place.item)) return null;
  return relativePositionToAbsolutePosition(doc, type, place, binding.mapping);
}

/** Where a position is after a change of its block, by what stayed the same before and after it; null: it is gone. */
function besideUnchanged(before: Node, after: Node, pos: number): number | null {
  const { parent, parentOffset } = before.resolve(pos);
  let start = 1;
  for (const block of after.children) {
    if (block.attrs.id === parent.attrs.id) return start + movedOffset(parent, block, parentOffset);
    start += block.nodeSize;
  }
  return null;
}

function movedOffset(before: Node, after: Node, offset: number): number {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null || offset <= start) return offset;
  // the same letters may count for both sides
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return offset >= end.a + overlap ? offset + end.b - end.a : start;
}

function boundOf(state: EditorState): Bound | undefined {
  return ySyncPluginKey.getState(state);
}

function isFromOthers(tr: Transaction): boolean {
  const change = tr.getMeta(ySyncPluginKey) as
    | { readonly isChangeOrigin?: boolean; readonly isUndoRedoOperation?: boolean }
    | undefined;
  return Boolean(change?.isChangeOrigin && !change.isUndoRedoOperation);
}
