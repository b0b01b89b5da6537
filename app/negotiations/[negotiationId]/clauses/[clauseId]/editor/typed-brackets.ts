import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import type { ResolveName } from "#lib/contested/read-names.ts";
import { nameResolver } from "#lib/contested/resolve-name.ts";
import { closeBracket } from "./close-bracket.ts";
import { contestedFacts } from "./contested-drawing.ts";
import type { EditorRequests } from "./keys.ts";
import { isSuggesting } from "./suggesting.ts";

/** What Backspace takes back; in the form of the input rules, whose command does it. */
interface Undoable {
  readonly transform: Transaction;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A typed "]" closes the last open "[", also one in an earlier paragraph, and what stands between becomes contested.
 * Backspace right after it, or undo, brings the plain signs back. Where somebody suggests, signs are words like others.
 */
export function typedBrackets({ attribute }: Pick<EditorRequests, "attribute">): Plugin<Undoable | null> {
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
        if (text !== "]" || from !== to || view.composing || isSuggesting(view.state)) return false;
        view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
        const closed = closeBracket(view.state, from + 1, namesKnownTo(view.state));
        if (!closed) return true;
        stopCapturing(view.state);
        const { tr, attributions } = closed;
        view.dispatch(tr.setMeta(plugin, { transform: tr, from, to: from + 1, text }).scrollIntoView());
        if (attributions.length > 0) attribute(attributions);
        return true;
      },
    },
  });
  return plugin;
}

/** The delegations and blocs to which words may be attributed from this editor; what is only suggested, to nobody. */
export function namesKnownTo(state: EditorState): ResolveName {
  return nameResolver(isSuggesting(state) ? [] : (contestedFacts(state)?.named ?? []));
}

/** Undo takes back the bracket alone first, then what was typed. */
function stopCapturing(state: EditorState): void {
  const undo = yUndoPluginKey.getState(state) as
    | { readonly undoManager?: { stopCapturing: () => void } }
    | undefined;
  undo?.undoManager?.stopCapturing();
}
