import type { Command } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** Runs a command of the toolbar and gives the focus back to the text. */
export function runCommand(view: EditorView, command: Command): void {
  command(view.state, view.dispatch, view);
  view.focus();
}
