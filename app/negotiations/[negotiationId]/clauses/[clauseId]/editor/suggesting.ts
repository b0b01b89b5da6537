import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { newUuid } from "../../../_live/uuid.ts";
import { asSuggestion } from "./as-suggestion.ts";
import { newBlockId } from "./block-id.ts";

/** In whose name an editor suggests (empty: chair or secretariat); null: it writes directly. */
export type SuggestsAs = string | null;

const suggestingKey = new PluginKey<SuggestsAs>("suggesting");

/** Remembers whether this editor suggests. */
export function suggesting(first: SuggestsAs): Plugin<SuggestsAs> {
  return new Plugin<SuggestsAs>({
    key: suggestingKey,
    state: {
      init: () => first,
      apply: (tr, value) => {
        const told = tr.getMeta(suggestingKey) as { readonly as: SuggestsAs } | undefined;
        return told ? told.as : value;
      },
    },
  });
}

/** Lets an editor suggest, or write directly. */
export function setSuggesting(view: EditorView, as: SuggestsAs): void {
  if ((suggestingKey.getState(view.state) ?? null) !== as)
    view.dispatch(view.state.tr.setMeta(suggestingKey, { as }));
}

/** Whether what is written in this editor becomes suggestions. */
export function isSuggesting(state: EditorState): boolean {
  return (suggestingKey.getState(state) ?? null) !== null;
}

/** Why something is not to be had while one suggests. */
export const NOT_SUGGESTED =
  "Levels, numbers and formatting cannot be suggested. Suggest the words, or ask the chair for the rest.";

/**
 * The edit as this editor makes it: where it suggests, its own edits become suggestions; what others wrote, and what is
 * undone, stays as it is. Null for what cannot be suggested.
 */
export function suggestedEdit(state: EditorState, tr: Transaction): Transaction | null {
  const by = suggestingKey.getState(state) ?? null;
  if (by === null || !tr.docChanged || isFromText(tr)) return tr;
  return asSuggestion(state, tr, { by, newSuggestionId: newUuid, newBlockId });
}

/** Backspace at the start of a block, while one suggests: that it be joined to the block above. */
export const suggestJoin: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!isSuggesting(state) || !empty || $from.depth !== 1 || $from.parentOffset > 0) return false;
  if ($from.index(0) > 0) dispatch?.(state.tr.join($from.before(1)).scrollIntoView());
  return true;
};

/** What the shared text itself brought: words of others, an undo. */
function isFromText(tr: Transaction): boolean {
  return Boolean((tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin);
}
