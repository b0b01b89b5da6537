import type { Mark, Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import type { AskedAct } from "./asked-acts.ts";
import { marksOn } from "./marks-on.ts";

const OPEN = new Set(["bracket", "option", "hole"]);

/** What settles the innermost contested words at the caret: brackets are lifted, an option chosen, a hole filled. */
export function settleAtCaret(state: EditorState): AskedAct | null {
  const mark = innermost(state, (each) => OPEN.has(each.type.name));
  if (!mark) return null;
  const { id, group } = mark.attrs as { readonly id: string; readonly group: string };
  if (mark.type.name === "option") return { act: "choose", id: group, optionId: id };
  return { act: mark.type.name === "hole" ? "fill" : "lift", id };
}

/** What deletes the innermost bracketed words at the caret. */
export function deleteAtCaret(state: EditorState): AskedAct | null {
  const mark = innermost(state, (each) => each.type.name === "bracket");
  return mark && { act: "delete", id: mark.attrs.id };
}

/** What accepts or rejects the suggestion at the caret. */
export function suggestionAtCaret(act: "accept" | "reject") {
  return (state: EditorState): AskedAct | null => {
    const mark = innermost(state, ({ type }) => type.name === "insertion" || type.name === "deletion");
    return mark && { act, id: mark.attrs.id };
  };
}

/** Of the marks on both sides of the caret the one that covers least of the text. */
function innermost({ doc, selection }: EditorState, isMeant: (mark: Mark) => boolean): Mark | null {
  const { $from } = selection;
  const beside = [$from.nodeBefore, $from.nodeAfter].flatMap((node) => (node ? marksOn(node) : []));
  const sizes = beside.filter(isMeant).map((mark) => ({ mark, size: sizeOf(doc, mark) }));
  return sizes.toSorted((one, other) => one.size - other.size)[0]?.mark ?? null;
}

function sizeOf(doc: Node, mark: Mark): number {
  let size = 0;
  doc.descendants((node) => {
    if (node.isInline && marksOn(node).some((each) => each.eq(mark))) size += node.nodeSize;
  });
  return size;
}
