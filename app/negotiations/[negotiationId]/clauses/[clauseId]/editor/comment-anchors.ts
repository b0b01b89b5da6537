import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Doc } from "yjs";
import { anchorOf, linesOf, type Point, type Span, wordsIn } from "#lib/comment/anchor.ts";
import { placeThreads } from "#lib/comment/place-threads.ts";
import type { TextPlace } from "#lib/history/traced-words.ts";
import type { ChosenWords, CommentsDesk } from "../_comments/comments-desk.tsx";
import { takeInSelection } from "./take-in-selection.ts";

const anchorsKey = new PluginKey<DecorationSet>("comment-anchors");
const SETTLED_MS = 250;

/**
 * Shows on which words there are comments, and tells the comments beside the text where those words are and which words
 * are selected. Nothing of it is in the text: to others it does not exist.
 */
export function commentAnchors(document: Doc, desk: CommentsDesk): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: anchorsKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown, _before, state) => {
        if (tr.getMeta(anchorsKey) || isRemote(state)) return decorate(state.doc, document, desk);
        return tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown;
      },
    },
    props: {
      decorations: (state) => anchorsKey.getState(state),
      handleClick: (_view, _pos, event) => {
        const threadId = threadAt(event.target);
        if (threadId) desk.show(threadId);
        return false;
      },
    },
    view: (view) => follow(view, document, desk),
  });
}

function follow(view: EditorView, document: Doc, desk: CommentsDesk) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(show, SETTLED_MS);
  };
  const show = () => {
    // a letter that is being composed must not be drawn anew
    if (view.composing) return soon();
    // nor may a click that has just set the caret be lost
    takeInSelection(view);
    desk.places.set(placeThreads(document, desk.threads.get()));
    view.dispatch(view.state.tr.setMeta(anchorsKey, true));
  };
  timer = setTimeout(show);
  const stops = [desk.threads.subscribe(show), desk.selected.subscribe(show)];
  return {
    update: (_: EditorView, before: EditorState) => {
      const { doc, selection } = view.state;
      const isNew = !before.doc.eq(doc);
      if (isNew) soon();
      if (isNew || !before.selection.eq(selection)) desk.chosen.set(chosenWords(view.state, document));
    },
    destroy: () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      desk.chosen.set(null);
    },
  };
}

function isRemote(state: EditorState): boolean {
  const sync = ySyncPluginKey.getState(state) as { readonly isChangeOrigin: boolean } | undefined;
  return Boolean(sync?.isChangeOrigin);
}

function threadAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest("[data-thread]")?.getAttribute("data-thread") ?? null;
}

/** The threads that are open, and the one that is shown, where their words are now. */
function decorate(doc: Node, document: Doc, desk: CommentsDesk): DecorationSet {
  const selected = desk.selected.get();
  const threads = desk.threads.get().filter(({ id, resolved }) => resolved === null || id === selected);
  const decorations = [...placeThreads(document, threads)].flatMap(([id, span]) => {
    if (!span) return [];
    const [from, to] = [positionOf(doc, span.from), positionOf(doc, span.to)];
    if (from === null || to === null) return [];
    const isSelected = id === selected ? " comment-anchor-selected" : "";
    return [Decoration.inline(from, to, { class: `comment-anchor${isSelected}`, "data-thread": id })];
  });
  return DecorationSet.create(doc, decorations);
}

/** The text of the editor can be a moment ahead of the shared one: a place beyond it is not shown yet. */
function positionOf(doc: Node, { block, offset }: Point): number | null {
  if (block >= doc.childCount) return null;
  let pos = 1;
  for (let i = 0; i < block; i++) pos += doc.child(i).nodeSize;
  return pos + Math.min(offset, doc.child(block).content.size);
}

function chosenWords({ selection, doc }: EditorState, document: Doc): ChosenWords | null {
  if (selection.empty) return null;
  const span: Span = { from: pointAt(selection.$from, doc), to: pointAt(selection.$to, doc) };
  return {
    quote: () => wordsIn(linesOf(document), span),
    anchor: () => anchorOf(document, span),
    places: () => ({
      from: placeIn(doc, span.from),
      to: placeIn(doc, span.to),
      words: doc.textBetween(selection.from, selection.to),
    }),
  };
}

function placeIn(doc: Node, { block, offset }: Point): TextPlace {
  return { blockId: String(doc.child(block).attrs.id), offset };
}

function pointAt($pos: ResolvedPos, doc: Node): Point {
  if ($pos.depth > 0) return { block: $pos.index(0), offset: $pos.parentOffset };
  const last = doc.childCount - 1;
  return $pos.pos === 0 ? { block: 0, offset: 0 } : { block: last, offset: doc.child(last).content.size };
}
