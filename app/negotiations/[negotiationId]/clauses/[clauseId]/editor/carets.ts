import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import { createRelativePositionFromJSON, type Doc, type XmlFragment } from "yjs";
import type { CaretPlace } from "#lib/presence/presence.ts";
import type { Presence, PresentPerson } from "../../../_live/presence.ts";

/** What the binding plugin keeps about the shared document. */
interface Binding {
  readonly doc: Doc;
  readonly type: XmlFragment;
  readonly binding: { readonly mapping: Parameters<typeof relativePositionToAbsolutePosition>[3] };
  readonly isChangeOrigin: boolean;
}

const caretsKey = new PluginKey<DecorationSet>("carets");

interface Telling {
  readonly clauseId: string;
  readonly presence: Presence;
  readonly here: () => readonly PresentPerson[];
}

/** Shows the named carets and selections of the others in this clause, and tells them where one's own caret is. */
export function carets(clauseId: string, presence: Presence): Plugin<DecorationSet> {
  const here = () => presence.others.get().filter((person) => person.clauseId === clauseId && person.cursor);
  return new Plugin<DecorationSet>({
    key: caretsKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown, _before, state) => {
        const isRemote = bindingOf(state)?.isChangeOrigin;
        if (isRemote || tr.getMeta(caretsKey)) return decorate(state, here());
        return tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown;
      },
    },
    props: { decorations: (state) => caretsKey.getState(state) },
    view: (view) => tell(view, { clauseId, presence, here }),
  });
}

function tell(view: EditorView, { clauseId, presence, here }: Telling) {
  let shown = "";
  const showOthers = () => {
    const carets = JSON.stringify(here().map(({ connection, user, cursor }) => [connection, user, cursor]));
    if (carets === shown) return;
    shown = carets;
    view.dispatch(view.state.tr.setMeta(caretsKey, true));
  };
  const showOwn = () => {
    if (view.hasFocus()) presence.show({ clauseId, cursor: caretPlace(view.state) });
  };
  const hideOwn = () => presence.show({ clauseId, cursor: null });
  const stop = presence.others.subscribe(showOthers);
  const first = setTimeout(showOthers);
  view.dom.addEventListener("focus", showOwn);
  view.dom.addEventListener("blur", hideOwn);
  return {
    update: (_: EditorView, before: EditorState) => {
      if (!before.selection.eq(view.state.selection) || !before.doc.eq(view.state.doc)) showOwn();
    },
    destroy: () => {
      stop();
      presence.leave(clauseId);
      clearTimeout(first);
      view.dom.removeEventListener("focus", showOwn);
      view.dom.removeEventListener("blur", hideOwn);
    },
  };
}

function bindingOf(state: EditorState): Binding | undefined {
  return ySyncPluginKey.getState(state);
}

function caretPlace(state: EditorState): CaretPlace | null {
  const bound = bindingOf(state);
  if (!bound) return null;
  const relative = (pos: number) =>
    absolutePositionToRelativePosition(pos, bound.type, bound.binding.mapping);
  return { anchor: relative(state.selection.anchor), head: relative(state.selection.head) };
}

function decorate(state: EditorState, people: readonly PresentPerson[]): DecorationSet {
  const bound = bindingOf(state);
  if (!bound) return DecorationSet.empty;
  return DecorationSet.create(
    state.doc,
    people.flatMap((person) => decorationsOf(state, bound, person)),
  );
}

function decorationsOf(state: EditorState, bound: Binding, person: PresentPerson): readonly Decoration[] {
  const anchor = absolute(state, bound, person.cursor?.anchor);
  const head = absolute(state, bound, person.cursor?.head);
  if (anchor === null || head === null) return [];
  const colour = `--caret: ${person.user.colour}`;
  const key = `${person.connection}-${person.user.colour}`;
  const caret = Decoration.widget(head, () => caretElement(person), { key, side: 10, ignoreSelection: true });
  if (anchor === head) return [caret];
  const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
  return [Decoration.inline(from, to, { class: "caret-selection", style: colour }), caret];
}

/** A place that cannot be read (the words are gone, or a peer sent nonsense) is simply not shown. */
function absolute(state: EditorState, bound: Binding, json: unknown): number | null {
  try {
    const relative = createRelativePositionFromJSON(json);
    const pos = relativePositionToAbsolutePosition(bound.doc, bound.type, relative, bound.binding.mapping);
    return pos === null ? null : Math.min(pos, state.doc.content.size - 1);
  } catch {
    return null;
  }
}

function caretElement({ user }: PresentPerson): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "caret";
  caret.style.setProperty("--caret", user.colour);
  const label = caret.appendChild(document.createElement("span"));
  label.className = "caret-label";
  label.textContent = `${user.name}, ${user.delegation}`;
  return caret;
}
