import { Mark, type Node } from "@tiptap/pm/model";
import { EditorState, type Plugin, TextSelection } from "@tiptap/pm/state";
import { type ContestedFacts, NO_FACTS } from "#lib/contested/contested-facts.ts";
import { caretAtSigns, stepPastSign } from "../caret-at-signs.ts";
import { caretPlaces } from "../caret-places.ts";
import { drawnBlock } from "../contested-drawing.ts";
import { contestedText } from "../contested-text.ts";
import { editorSchema } from "../editor-schema.ts";

const { marks, nodes } = editorSchema;

/** The id of the nth bracket, group or hole of a test: ids are UUIDs, and number 1 is the outer one of two alike. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/**
 * An editor's state from paragraphs such as "The [Par|ties] {shall}{should} act": brackets are marks 1, 2, … in the order
 * in which they open and may go on into the next paragraph, options (all of group 9) are o1, o2, …, "|" is the caret,
 * two of them the selection, "@" a cross-reference.
 */
export function signedState(
  lines: readonly string[],
  {
    facts = NO_FACTS,
    plugins = [],
  }: { readonly facts?: ContestedFacts; readonly plugins?: readonly Plugin[] } = {},
): EditorState {
  const open: Mark[] = [];
  const carets: number[] = [];
  let opened = 0;
  let options = 0;
  let pos = 0;
  const blocks = lines.map((line, index) => {
    pos += 1;
    const inlines: Node[] = [];
    for (const char of line) {
      if (char === "[") open.push(marks.bracket.create({ id: uuid(++opened) }));
      else if (char === "{") open.push(marks.option.create({ group: uuid(9), id: `o${++options}` }));
      else if (char === "]" || char === "}") open.pop();
      else if (char === "|") carets.push(pos);
      else {
        inlines.push(inlineOf(char, open));
        pos += 1;
      }
    }
    pos += 1;
    return nodes.paragraph.create({ id: `b${index}` }, inlines);
  });
  const doc = nodes.doc.create(null, blocks);
  const state = EditorState.create({
    doc: doc.type.schema.nodeFromJSON(doc.toJSON()),
    plugins: [contestedText(facts), caretAtSigns(), ...plugins],
  });
  const [anchor = 1, head = anchor] = carets;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
}

/** The paragraphs as they are drawn, with the caret where it stands among the signs, or both ends of the selection. */
export function signed(state: EditorState): readonly string[] {
  const places = caretPlaces(state);
  const { from, to } = state.selection;
  let start = 1;
  return state.doc.children.map((block, index) => {
    const layout = drawnBlock(state, index)?.drawing.layout;
    const parts: string[] = [];
    for (let offset = 0; offset <= block.content.size; offset += 1) {
      const at = start + offset;
      const here = layout?.signs.filter((edge) => edge.offset === offset) ?? [];
      const drawn: string[] = here.map(({ sign, kind }) =>
        kind === "OPTIONS" ? (sign === "[" ? "{" : "}") : sign,
      );
      if (places?.pos === at) drawn.splice(places.now, 0, "|");
      else if (at === to) drawn.unshift("|");
      else if (at === from) drawn.push("|");
      parts.push(...drawn);
      const char = block.textBetween(offset, Math.min(offset + 1, block.content.size), "", "@");
      parts.push(char);
    }
    start += block.nodeSize;
    return parts.join("");
  });
}

/** Types words as the browser's editor does: with the stored marks, else with those around. */
export function typing(words: string): (state: EditorState) => EditorState {
  return (state) =>
    [...words].reduce((now, char) => {
      const { from, to } = now.selection;
      return now.apply(now.tr.insertText(char, from, to));
    }, state);
}

/** Presses an arrow key: past a sign, or else as the browser does, by one character. */
export function pressing(way: 1 | -1): (state: EditorState) => EditorState {
  return (state) => {
    let after: EditorState | null = null;
    stepPastSign(way)(state, (tr) => {
      after = state.apply(tr);
    });
    if (after) return after;
    const at = state.selection.head + way;
    return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  };
}

function inlineOf(char: string, open: readonly Mark[]): Node {
  const own = Mark.setFrom([...open]);
  if (char !== "@") return editorSchema.text(char, own);
  const carried = own.map(({ type, attrs }) => [type.name, attrs]);
  return nodes.reference.create({ target: "c1", marks: carried.length > 0 ? JSON.stringify(carried) : "" });
}
