import type { EditorState, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { expect, it } from "vitest";
import { keys } from "./keys.ts";
import { linesOf, stateOf } from "./test/lines.ts";

type Press = { readonly key: string } & Partial<Pick<KeyboardEvent, "shiftKey" | "ctrlKey">>;

const TAB = { key: "Tab" };
const BACK_TAB = { key: "Tab", shiftKey: true };
const ESCAPE = { key: "Escape" };
const NOTHING = () => undefined;
const PLUGINS = () =>
  keys({
    askForLink: NOTHING,
    askForReference: NOTHING,
    askForHole: NOTHING,
    askForShortcuts: NOTHING,
    act: NOTHING,
    attribute: NOTHING,
    tell: NOTHING,
  });

/** Presses keys one after another: the text after them, and whether the editor took the last one. */
function press(lines: readonly string[], ...presses: readonly Press[]) {
  const plugins = PLUGINS();
  const view = {
    state: stateOf(lines, plugins),
    dispatch: (tr: EditorState["tr"]) => {
      view.state = view.state.apply(tr);
    },
    endOfTextblock: () => true,
  };
  const isTaken = presses.map((each) => handle(plugins, view as unknown as EditorView, each)).at(-1);
  return { lines: linesOf(view.state), isTaken };
}

function handle(plugins: readonly Plugin[], view: EditorView, { key, ...held }: Press): boolean {
  const up = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, keyCode: 0 };
  const event = { ...up, ...held, key } as KeyboardEvent;
  return plugins.some((plugin) => plugin.props.handleKeyDown?.call(plugin, view, event));
}

it.each<
  readonly [name: string, before: readonly string[], presses: readonly Press[], after: readonly string[]]
>([
  ["Tab goes one level in", ["0: x|"], [TAB], ["1: x|"]],
  ["Tab, Tab, Tab makes an item", ["0: x|"], [TAB, TAB, TAB], ["3: x|"]],
  ["Shift-Tab goes one level out", ["2: x|"], [BACK_TAB], ["1: x|"]],
  ["Tab stops at the deepest level and stays in the editor", ["4: x|"], [TAB], ["4: x|"]],
  ["Shift-Tab stops at plain text and stays in the editor", ["0: x|"], [BACK_TAB], ["0: x|"]],
  ["Enter, Tab makes a point below", ["1: x|"], [{ key: "Enter" }, TAB], ["1: x", "2: |"]],
  ["Enter twice leaves the list", ["1: x|"], [{ key: "Enter" }, { key: "Enter" }], ["1: x", "0: |"]],
  [
    "Backspace at the start goes out, then joins",
    ["1: x", "1: |y"],
    [{ key: "Backspace" }, { key: "Backspace" }],
    ["1: x|y"],
  ],
  ["Escape, then another key, then Tab is a Tab", ["0: x|"], [ESCAPE, { key: "a" }, TAB], ["1: x|"]],
])("%s", (_name, before, presses, after) => {
  expect(press(before, ...presses)).toEqual({ lines: after, isTaken: true });
});

it.each<readonly [name: string, presses: readonly Press[]]>([
  ["Escape, then Tab", [ESCAPE, TAB]],
  ["Escape, then Shift-Tab", [ESCAPE, { key: "Shift" }, BACK_TAB]],
  ["Ctrl-Tab", [{ key: "Tab", ctrlKey: true }]],
])("%s leaves the editor: nobody is caught in it", (_name, presses) => {
  expect(press(["1: x|"], ...presses)).toEqual({ lines: ["1: x|"], isTaken: false });
});
