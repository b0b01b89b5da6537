import { type Command, EditorState, type Plugin, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { initProseMirrorDoc, ySyncPlugin } from "@tiptap/y-tiptap";
import type { Doc } from "yjs";
import { BODY } from "#lib/clause/schema.ts";
import { editorSchema } from "../editor-schema.ts";
import { heldCaret } from "../held-caret.ts";
import { uniqueIds } from "../unique-ids.ts";

/** An editor without a page, bound to a shared text as in the browser. */
export interface Writer {
  readonly state: () => EditorState;
  readonly apply: (change: (state: EditorState) => Transaction | null) => void;
  readonly run: (command: Command) => void;
}

/** What the sync plugin asks of a view; the rest of a view is the page. */
type Screen = Pick<EditorView, "state" | "composing" | "dispatch" | "hasFocus" | "updateState">;

export function openWriter(doc: Doc): Writer {
  const fragment = doc.getXmlFragment(BODY);
  const { doc: content, mapping } = initProseMirrorDoc(fragment, editorSchema);
  const caret = heldCaret(doc);
  const plugins = [ySyncPlugin(fragment, { mapping }) as Plugin, caret.plugin, uniqueIds()];
  const screen: Screen = {
    state: EditorState.create({ doc: content, plugins }),
    composing: false,
    hasFocus: () => false,
    dispatch: (tr) => screen.updateState(screen.state.apply(caret.hold(screen.state, tr))),
    updateState: (state) => {
      const before = screen.state;
      screen.state = state;
      for (const view of views) view?.update?.(screen as EditorView, before);
    },
  };
  const views = plugins.map((plugin) => plugin.spec.view?.(screen as EditorView));
  return {
    state: () => screen.state,
    apply: (change) => {
      const tr = change(screen.state);
      if (tr) screen.dispatch(tr);
    },
    run: (command) => {
      command(screen.state, screen.dispatch);
    },
  };
}
