import { undoInputRule } from "@tiptap/pm/inputrules";
import type { EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { expect, it } from "vitest";
import { numbering } from "./numbering.ts";
import { linesOf, run, stateOf } from "./test/lines.ts";
import { typedMarks } from "./typed-marks.ts";

const PLUGINS = () => [numbering("c1", { clauses: new Map(), blocks: new Map() }), typedMarks()];

/** Types as the browser reports it, one character after another; what no rule takes is inserted. */
function type(state: EditorState, text: string): EditorState {
  const view = {
    state,
    composing: false,
    dispatch(tr: EditorState["tr"]) {
      this.state = this.state.apply(tr);
    },
  };
  for (const letter of text) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(letter, from, to);
    const isTaken = view.state.plugins.some((plugin) =>
      plugin.props.handleTextInput?.call(plugin, view as unknown as EditorView, from, to, letter, insert),
    );
    if (!isTaken) view.dispatch(insert());
  }
  return view.state;
}

const TO_Z = [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `2: ${letter}`);
const TO_H = TO_Z.slice(0, 8);

it.each<readonly [typed: string, before: readonly string[], after: readonly string[]]>([
  ["1. ", ["0: |Each Party"], ["1: |Each Party"]],
  ["12. ", ["2: |"], ["1: |"]],
  ["(a) ", ["0: |"], ["2: |"]],
  ["(b) ", ["1: |x"], ["2: |x"]],
  ["(i) ", ["2: x", "0: |"], ["2: x", "3: |"]],
  ["(ii) ", ["0: |"], ["3: |"]],
  ["(iii) ", ["0: |"], ["3: |"]],
  ["(v) ", ["3: i", "3: ii", "3: iii", "3: iv", "0: |"], ["3: i", "3: ii", "3: iii", "3: iv", "3: |"]],
  ["(i) ", [...TO_H, "0: |"], [...TO_H, "2: |"]],
  ["a. ", ["3: x", "0: |"], ["3: x", "4: |"]],
  ["(v) ", ["0: |"], ["2: |"]],
  ["(aa) ", [...TO_Z, "0: |"], [...TO_Z, "2: |"]],
  ["(a) ", ["2-: |x"], ["2: |x"]],
])("%s makes the block a numbered one", (typed, before, after) => {
  expect(linesOf(type(stateOf(before, PLUGINS()), typed))).toEqual(after);
});

it.each<readonly [name: string, typed: string, before: readonly string[], after: readonly string[]]>([
  ["inside a sentence", "1. ", ["0: see |"], ["0: see 1. |"]],
  ["in a heading", "1. ", ["h: |"], ["h: 1. |"]],
  ["as a word", "a. ", ["0: |"], ["0: a. |"]],
  ["as a word in brackets", "(if) ", ["0: |"], ["0: (if) |"]],
  ["as a year", "2030. ", ["0: |"], ["0: 2030. |"]],
  ["on a block that has that level already", "(b) ", ["2: |"], ["2: (b) |"]],
])("a mark %s stays text", (_name, typed, before, after) => {
  expect(linesOf(type(stateOf(before, PLUGINS()), typed))).toEqual(after);
});

it("Backspace gives the typed mark back", () => {
  const typed = type(stateOf(["0: |x"], PLUGINS()), "(a) ");
  expect(linesOf(run(typed, undoInputRule)!)).toEqual(["0: (a) |x"]);
});
