import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import type { FoundAttribution } from "#lib/contested/parse-contested.ts";
import type { ResolveName } from "#lib/contested/read-names.ts";
import { closeBracket } from "./close-bracket.ts";

/** Whose names are understood in brackets, and what is done with them. */
export interface BracketNames {
  readonly resolve: ResolveName;
  /** Called with the names that stood in brackets, once these are in the text. */
  readonly attribute: (attributions: readonly FoundAttribution[]) => void;
}

/** What Backspace takes back; in the form of the input rules, whose command does it. */
interface Undoable {
  readonly transform: Transaction;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A typed "]" closes the last open "[", also one in an earlier paragraph, and what stands between becomes contested.
 * Backspace right after it, or undo, brings the plain signs back.
 */
export function typedBrackets(names: BracketNames): Plugin<Undoable | null> {
  const plugin: Plugin<Undoable | null> = new Plugin<Undoable | null>({
    isInputRules: true,
    state: {
      init: () => null,
      apply: (tr, undoable) => {
        const made = tr.getMeta(plugin) as Undoable | undefined;
        if (made) return made;
        return tr.docChanged || tr.selectionSet ? null : undoable;
      },
    },
    props: {
      handleTextInput: (view, from, to, text) => {
        if (text !== "]" || from !== to || view.composing) return false;
        view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
        const closed = closeBracket(view.state, from + 1, names.resolve);
        if (!closed) return true;
        stopCapturing(view.state);
        const { tr, attributions } = closed;
        view.dispatch(tr.setMeta(plugin, { transform: tr, from, to: from + 1, text }).scrollIntoView());
        if (attributions.length > 0) names.attribute(attributions);
        return true;
      },
    },
  });
  return plugin;
}

/** Undo takes back the bracket alone first, then what was typed. */
function stopCapturing(state: EditorState): void {
  const undo = yUndoPluginKey.getState(state) as
    | { readonly undoManager?: { stopCapturing: () => void } }
    | undefined;
  undo?.undoManager?.stopCapturing();
}
