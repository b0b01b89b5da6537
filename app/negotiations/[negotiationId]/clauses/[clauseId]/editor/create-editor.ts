import { EditorState, Plugin } from "@tiptap/pm/state";
import { EditorView } from "@tiptap/pm/view";
import { initProseMirrorDoc, ySyncPlugin, yUndoPlugin } from "@tiptap/y-tiptap";
import type { Doc } from "yjs";
import type { Numbers } from "#lib/clause/reference.ts";
import { BODY } from "#lib/clause/schema.ts";
import type { ContestedFacts } from "#lib/contested/contested-facts.ts";
import type { Presence } from "../../../_live/presence.ts";
import type { CommentsDesk } from "../_comments/comments-desk.tsx";
import { caretAtSigns } from "./caret-at-signs.ts";
import { carets } from "./carets.ts";
import { clipboard } from "./clipboard.ts";
import { commentAnchors } from "./comment-anchors.ts";
import { contestedText } from "./contested-text.ts";
import { editorSchema } from "./editor-schema.ts";
import { type FootnoteMarks, footnoteMarks } from "./footnote-marks.ts";
import { heldCaret } from "./held-caret.ts";
import { keepOthers } from "./keep-others.ts";
import { type EditorRequests, keys } from "./keys.ts";
import { numbering } from "./numbering.ts";
import { type ReferenceLinks, referenceView } from "./reference-view.ts";
import { SETTLED_IN_TEXT } from "./settled-in-text.ts";
import { NOT_SUGGESTED, type SuggestsAs, suggestedEdit, suggesting } from "./suggesting.ts";
import { suggestionView } from "./suggestion-view.ts";
import { selectionBeforeKeys } from "./take-in-selection.ts";
import { typedBrackets } from "./typed-brackets.ts";
import { typedMarks } from "./typed-marks.ts";
import { uniqueIds } from "./unique-ids.ts";

export interface EditorOptions extends ReferenceLinks {
  readonly clauseId: string;
  /** Read out by screen readers: "Text of Article 5". */
  readonly label: string;
  readonly document: Doc;
  readonly presence: Presence;
  readonly numbers: Numbers;
  readonly facts: ContestedFacts;
  readonly footnotes: FootnoteMarks;
  readonly isEditable: boolean;
  /** In whose name its edits are suggestions; null: it writes directly. */
  readonly suggestsAs: SuggestsAs;
  readonly requests: EditorRequests;
  /** The comments beside the text; null: none are shown there. */
  readonly comments: CommentsDesk | null;
  /** Called after each change of text or selection, and when focus comes or goes. */
  readonly onChange: (view: EditorView) => void;
}

/** The editor of one clause's live text, mounted in a place of the page. */
export function createEditor(place: HTMLElement, options: EditorOptions): EditorView {
  const fragment = options.document.getXmlFragment(BODY);
  const caret = heldCaret(options.document);
  const { doc, mapping } = initProseMirrorDoc(fragment, editorSchema);
  const state = EditorState.create({
    doc,
    schema: editorSchema,
    plugins: [
      ySyncPlugin(fragment, { mapping }) as Plugin,
      yUndoPlugin({ trackedOrigins: [SETTLED_IN_TEXT] }) as Plugin,
      selectionBeforeKeys(),
      caret.plugin,
      uniqueIds(),
      suggesting(options.suggestsAs),
      numbering(options.clauseId, options.numbers),
      contestedText(options.facts),
      keepOthers(options.requests),
      carets(options.clauseId, options.presence),
      footnoteMarks(options.footnotes),
      ...(options.comments ? [commentAnchors(options.document, options.comments)] : []),
      typedMarks(),
      typedBrackets(options.requests),
      caretAtSigns(),
      ...keys(options.requests),
      watching(options.onChange),
    ],
  });
  const view: EditorView = new EditorView(
    { mount: place },
    {
      state,
      ...editing(options),
      dispatchTransaction: (tr) => {
        const edit = suggestedEdit(view.state, caret.hold(view.state, tr));
        // an update all the same: what the browser has put into the page goes away again
        view.updateState(edit ? view.state.apply(edit) : view.state);
        if (!edit) options.requests.tell("Not a suggestion", NOT_SUGGESTED);
      },
      nodeViews: { reference: referenceView(options) },
      markViews: { insertion: suggestionView(options.facts), deletion: suggestionView(options.facts) },
      ...clipboard(() => view.state, options.requests),
    },
  );
  return view;
}

/** Opens the text for typing, or closes it. */
export function setEditing(view: EditorView, options: Pick<EditorOptions, "isEditable" | "label">): void {
  view.setProps(editing(options));
}

function editing({ isEditable, label }: Pick<EditorOptions, "isEditable" | "label">) {
  const role: Record<string, string> = isEditable
    ? { role: "textbox", "aria-multiline": "true" }
    : { role: "group" };
  const attributes: Record<string, string> = {
    class: "treaty-text",
    "aria-label": label,
    spellcheck: String(isEditable),
    ...role,
  };
  return { editable: () => isEditable, attributes };
}

function watching(onChange: (view: EditorView) => void): Plugin {
  return new Plugin({
    view: () => ({
      update: (view, before) => {
        if (before.doc !== view.state.doc || !before.selection.eq(view.state.selection)) onChange(view);
      },
    }),
    props: {
      handleDOMEvents: {
        focus: (view) => {
          onChange(view);
          return false;
        },
      },
    },
  });
}
