import { joinBackward, setBlockType, toggleMark } from "@tiptap/pm/commands";
import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { ParagraphAttrs, ReferenceTarget } from "#lib/clause/content.ts";
import { isSafeHref } from "#lib/clause/mark.ts";
import { DEEPEST_LEVEL } from "#lib/clause/schema.ts";
import { newBlockId } from "./block-id.ts";
import { blockAt, type PlacedBlock, selectedBlocks, setLevel } from "./blocks.ts";
import { editorSchema } from "./editor-schema.ts";

const { nodes, marks } = editorSchema;

export const toggleStrong: Command = toggleMark(marks.strong);
export const toggleEmphasis: Command = toggleMark(marks.emphasis);

/** Enter: a new block at the same level. In an empty point: one level out. The words before the caret keep the block's id. */
export const splitBlock: Command = (state, dispatch) => {
  const block = blockAt(state.selection.$from);
  if (!block) return false;
  if (isEmptyPoint(block) && state.selection.empty) return outdent(state, dispatch);
  dispatch?.(split(state, block).scrollIntoView());
  return true;
};

/** One level in: plain text becomes "1.", that "(a)", that "(i)". */
export const indent: Command = (state, dispatch) => changeLevels(state, dispatch, +1);

/** One level out. */
export const outdent: Command = (state, dispatch) => changeLevels(state, dispatch, -1);

/** Backspace at the start of a block: a heading becomes text, a point goes one level out, text joins the block above. */
export const backspaceAtStart: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const block = blockAt($from);
  if (!block || !empty || $from.parentOffset > 0) return false;
  if (block.node.type === nodes.heading)
    return setBlockType(nodes.paragraph, { id: block.node.attrs.id })(state, dispatch);
  if ((block.node.attrs as ParagraphAttrs).level > 0) return outdent(state, dispatch);
  return joinBackward(state, dispatch, view);
};

/** Turns the block into a heading inside the clause, or back into text. */
export const toggleHeading: Command = (state, dispatch) => {
  const blocks = selectedBlocks(state);
  const areHeadings = blocks.every(({ node }) => node.type === nodes.heading);
  const type = areHeadings ? nodes.paragraph : nodes.heading;
  dispatch?.(
    blocks.reduce((tr, { node, pos }) => tr.setNodeMarkup(pos, type, { id: node.attrs.id }), state.tr),
  );
  return true;
};

/** Lets a point go on without a number of its own, or numbers it again. */
export const toggleNumber: Command = (state, dispatch) => {
  const points = selectedBlocks(state).filter(
    ({ node }) => node.type === nodes.paragraph && node.attrs.level > 0,
  );
  if (points.length === 0) return false;
  const numbered = !points.every(({ node }) => node.attrs.numbered);
  dispatch?.(points.reduce((tr, { pos }) => tr.setNodeAttribute(pos, "numbered", numbered), state.tr));
  return true;
};

/** Links the selection, or takes the link away (an empty address). Refuses what is not a web or mail address. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const { from, to } = linkRange(state);
    if (from === to || (href !== "" && !isSafeHref(href))) return false;
    const tr = state.tr.removeMark(from, to, marks.link);
    dispatch?.(href === "" ? tr : tr.addMark(from, to, marks.link.create({ href })));
    return true;
  };
}

/** The address that the caret or selection is linked to; empty: none. */
export function currentLink({ selection, doc }: EditorState): string {
  const found = selection.$from.marksAcross(selection.$to) ?? selection.$from.marks();
  const mark = marks.link.isInSet(found);
  if (mark) return mark.attrs.href as string;
  const after = doc.resolve(selection.from).nodeAfter;
  return (after && marks.link.isInSet(after.marks)?.attrs.href) ?? "";
}

/** Puts a cross-reference in place of the selection. */
export function insertReference(target: ReferenceTarget): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.reference.create(target), false).scrollIntoView());
    return true;
  };
}

export const insertHardBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hardBreak.create()).scrollIntoView());
  return true;
};

function changeLevels(
  state: EditorState,
  dispatch: ((tr: Transaction) => void) | undefined,
  by: 1 | -1,
): boolean {
  const points = selectedBlocks(state).filter(({ node }) => {
    const next = (node.attrs.level as number) + by;
    return node.type === nodes.paragraph && next >= 0 && next <= DEEPEST_LEVEL;
  });
  if (points.length === 0) return false;
  dispatch?.(points.reduce((tr, block) => setLevel(tr, block, block.node.attrs.level + by), state.tr));
  return true;
}

function isEmptyPoint({ node }: PlacedBlock): boolean {
  return node.type === nodes.paragraph && node.content.size === 0 && node.attrs.level > 0;
}

/** At the very start of a block the new, empty block goes above it, so that the words keep their id. */
function split(state: EditorState, { node, pos }: PlacedBlock): Transaction {
  const tr = state.tr.delete(state.selection.from, state.selection.to);
  const $at = tr.selection.$from;
  const attrs = { ...node.attrs, id: newBlockId(), numberAs: "" };
  if (node.type === nodes.paragraph && $at.parentOffset === 0 && $at.parent.content.size > 0)
    return tr.insert(pos, nodes.paragraph.create(attrs));
  const fresh = node.type === nodes.heading ? { id: attrs.id } : attrs;
  tr.split($at.pos, 1, [{ type: nodes.paragraph, attrs: fresh }]);
  return tr.setSelection(TextSelection.near(tr.doc.resolve($at.pos + 2)));
}

function linkRange(state: EditorState): { from: number; to: number } {
  const { from, to, empty, $from } = state.selection;
  if (!empty) return { from, to };
  const href = currentLink(state);
  const start = $from.start();
  let range = { from, to };
  $from.parent.forEach((node, offset) => {
    const at = { from: start + offset, to: start + offset + node.nodeSize };
    const isHere = at.from <= from && from <= at.to;
    if (href !== "" && isHere && marks.link.isInSet(node.marks)?.attrs.href === href) range = at;
  });
  return range;
}
