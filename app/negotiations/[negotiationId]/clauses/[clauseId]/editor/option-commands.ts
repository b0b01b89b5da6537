import type { Mark, Node } from "@tiptap/pm/model";
import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { isNoText } from "#lib/contested/contested-run.ts";
import { mayVanish } from "#lib/contested/may-vanish.ts";
import { newUuid } from "../../../_live/uuid.ts";
import { newBlockId } from "./block-id.ts";
import { contestedFacts } from "./contested-drawing.ts";
import { editorSchema } from "./editor-schema.ts";
import { markRange, type Range, rangeOf, selectedWords, unmarkRange, wholeBlocks } from "./mark-range.ts";
import { marksOn } from "./marks-on.ts";

const { marks, nodes } = editorSchema;

/** The words of an option that nobody has written yet. They are selected, so that the first key replaces them. */
const UNWRITTEN = "…";
const NO_TEXT = "No text";

/**
 * In an option: one more of its group. On two brackets side by side: these become the options. Else the selection
 * becomes the first option (whole paragraphs, if it has more than one or all of one) and an empty second one is typed.
 */
export const makeOption: Command = (state, dispatch) => {
  const inside = optionAt(state);
  if (inside) return addOption(state, { group: inside.attrs.group, words: UNWRITTEN, dispatch });
  const words = state.selection.empty ? null : selectedWords(state);
  if (!words) return false;
  const pair = adjacentBrackets(state, words);
  const range = isOfParagraphs(state.doc, words) ? wholeBlocks(state.doc, words) : words;
  if (pair) dispatch?.(toOptions(state, pair));
  else if (dispatch) {
    const group = newUuid();
    const tr = markRange(state.tr, range, marks.option.create({ group, id: newBlockId() }));
    dispatch(withNewOption(tr, { group, words: UNWRITTEN }).scrollIntoView());
  }
  return true;
};

/** Adds the option that nothing stands there, to the group at the caret; not twice. */
export const addNoTextOption: Command = (state, dispatch) => {
  const inside = optionAt(state);
  if (!inside || hasNoText(state.doc, inside.attrs.group)) return false;
  return addOption(state, { group: inside.attrs.group, words: NO_TEXT, dispatch });
};

/** The option that the caret or the whole selection is in; the innermost. */
export function optionAt({ selection }: EditorState): Mark | null {
  const { $from, $to } = selection;
  const sides = selection.empty ? [$from.nodeBefore ?? $from.nodeAfter] : [$from.nodeAfter, $to.nodeBefore];
  const [first = [], last = first] = sides.map((node) => (node ? optionsOn(node) : []));
  return first.findLast((mark) => last.some(({ attrs }) => attrs.group === mark.attrs.group)) ?? null;
}

function addOption(
  state: EditorState,
  {
    group,
    words,
    dispatch,
  }: {
    readonly group: string;
    readonly words: string;
    readonly dispatch?: ((tr: Transaction) => void) | undefined;
  },
): boolean {
  dispatch?.(withNewOption(state.tr, { group, words }).scrollIntoView());
  return true;
}

/** One more option behind the last of a group: beside it, or as a paragraph of its own where those are paragraphs. */
function withNewOption(
  tr: Transaction,
  { group, words }: { readonly group: string; readonly words: string },
): Transaction {
  const range = rangeOf(tr.doc, (mark) => mark.type === marks.option && mark.attrs.group === group);
  if (!range) return tr;
  const option = marks.option.create({ group, id: newBlockId() });
  const last = tr.doc.resolve(range.to);
  if (isWhole(tr.doc, range)) {
    const first = tr.doc.resolve(range.from).node(1);
    const attrs = { ...first.attrs, id: newBlockId(), numberAs: "", joins: "" };
    const node = nodes.paragraph.create(first.type === nodes.paragraph ? attrs : { id: attrs.id });
    tr.insert(last.after(1), node.copy(node.content.addToEnd(editorSchema.text(words, [option]))));
    return select(tr, { from: last.after(1) + 1, to: last.after(1) + 1 + words.length });
  }
  const around = (last.nodeBefore ? marksOn(last.nodeBefore) : []).filter(
    (mark) => mark.type === marks.bracket && isAround(tr.doc, mark, range),
  );
  const all = around.reduce((set, mark) => mark.addToSet(set), option.addToSet([]));
  tr.insert(range.to, editorSchema.text(words, all));
  return select(tr, { from: range.to, to: range.to + words.length });
}

function select(tr: Transaction, { from, to }: Range): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, from, to));
}

/** Two brackets, side by side, that together are the selected words; null: it is something else. */
function adjacentBrackets({ doc }: EditorState, words: Range): readonly [Mark, Mark] | null {
  const $from = doc.resolve(words.from);
  const $to = doc.resolve(words.to);
  if (!$from.nodeAfter || !$to.nodeBefore || !$from.sameParent($to)) return null;
  for (const one of bracketsOn($from.nodeAfter))
    for (const other of bracketsOn($to.nodeBefore)) {
      const [first, second] = [one, other].map((mark) => rangeOf(doc, (each) => each.eq(mark)));
      if (!first || !second || one.eq(other) || first.from !== words.from || second.to !== words.to) continue;
      if (doc.textBetween(first.to, second.from, "\n", "\ufffc").trim() === "" && first.to <= second.from)
        return [one, other];
    }
  return null;
}

/** Brackets become options of a new group. Somebody else's brackets stay, within their option. */
function toOptions(state: EditorState, pair: readonly [Mark, Mark]): Transaction {
  const group = newUuid();
  const facts = contestedFacts(state);
  const { tr } = state;
  for (const bracket of pair) {
    const range = rangeOf(tr.doc, (mark) => mark.eq(bracket));
    if (!range) continue;
    markRange(tr, range, marks.option.create({ group, id: newBlockId() }));
    if (facts && mayVanish(facts.items.get(bracket.attrs.id), "", facts.editing))
      unmarkRange(tr, range, bracket);
  }
  return tr;
}

function isOfParagraphs(doc: Node, { from, to }: Range): boolean {
  return !doc.resolve(from).sameParent(doc.resolve(to)) || isWhole(doc, { from, to });
}

/** Whether a range leaves nothing of the paragraphs that it touches. */
function isWhole(doc: Node, { from, to }: Range): boolean {
  const whole = wholeBlocks(doc, { from, to });
  const rest = doc.textBetween(whole.from, from, "", "\ufffc") + doc.textBetween(to, whole.to, "", "\ufffc");
  return rest.trim() === "";
}

function isAround(doc: Node, mark: Mark, { from, to }: Range): boolean {
  const range = rangeOf(doc, (each) => each.eq(mark));
  return range !== null && range.from <= from && to <= range.to;
}

function hasNoText(doc: Node, group: string): boolean {
  const words = new Map<string, string>();
  doc.descendants((node) => {
    if (!node.isText) return;
    for (const { attrs } of optionsOn(node))
      if (attrs.group === group) words.set(attrs.id, (words.get(attrs.id) ?? "") + node.text);
  });
  return [...words.values()].some(isNoText);
}

function optionsOn(node: Node): readonly Mark[] {
  return marksOn(node).filter(({ type }) => type === marks.option);
}

function bracketsOn(node: Node): readonly Mark[] {
  return marksOn(node).filter(({ type }) => type === marks.bracket);
}
