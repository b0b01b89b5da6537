"use client";
import "./editor.css";
import { notifications } from "@mantine/notifications";
import type { EditorView } from "@tiptap/pm/view";
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { Doc } from "yjs";
import type { ClauseContent, ReferenceTarget } from "#lib/clause/content.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { useContestedFacts } from "../../../_contested/contested-context.tsx";
import type { ClauseDocument } from "../../../_live/clause-document.ts";
import type { Presence } from "../../../_live/presence.ts";
import { useFootnoteMarks } from "../../../_treaty/footnotes.tsx";
import { useNumbers, useTreaty } from "../../../_treaty/treaty-context.tsx";
import { useCommentsDesk } from "../_comments/comments-desk.tsx";
import { setContestedFacts } from "./contested-drawing.ts";
import { createEditor, setEditing } from "./create-editor.ts";
import { useEditingDesk } from "./editing-desk.tsx";
import { setFootnoteMarks } from "./footnote-marks.ts";
import { setNumbers } from "./numbering.ts";
import { type SuggestsAs, setSuggesting } from "./suggesting.ts";
import { takeInSelection } from "./take-in-selection.ts";
import { useAttributions } from "./use-attributions.ts";

const SETTLED_MS = 600;

/** The live text of one clause in the page. Made anew for another document; everything else changes in place. */
export function ClauseEditor(props: {
  readonly clause: ClauseDocument;
  readonly label: string;
  readonly document: Doc;
  readonly presence: Presence;
  readonly isEditable: boolean;
  readonly suggestsAs: SuggestsAs;
  readonly onFollow: (target: ReferenceTarget) => void;
  /** Called with the text some time after it changed. */
  readonly onSettled: (content: ClauseContent) => void;
}) {
  const { clause, label, document, presence, isEditable, suggestsAs } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  const { linkTo } = useTreaty();
  const numbers = useNumbers();
  const facts = useContestedFacts();
  const desk = useEditingDesk();
  const comments = useCommentsDesk();
  const footnotes = useFootnoteMarks();
  const attribute = useEffectEvent(useAttributions(clause));
  const settled = useEffectEvent(() => props.onSettled(readContent(document)));
  const mount = useEffectEvent((element: HTMLElement) =>
    createEditor(element, {
      clauseId: clause.clauseId,
      label,
      document,
      presence,
      numbers,
      facts,
      linkTo,
      isEditable,
      suggestsAs,
      comments,
      footnotes,
      follow: (target) => props.onFollow(target),
      requests: {
        askForLink: () => desk.form.set("link"),
        askForReference: () => desk.form.set("reference"),
        askForHole: () => desk.form.set("hole"),
        askForShortcuts: () => desk.form.set("shortcuts"),
        act: desk.acts.ask,
        attribute,
        tell: (title, message) => notifications.show({ id: title, color: "orange", title, message }),
      },
      onChange: (view) => {
        if (view.hasFocus()) desk.active.set({ view, state: view.state });
      },
    }),
  );

  // before paint, so that the text does not vanish for a frame
  useLayoutEffect(() => {
    if (!place.current) return;
    const view = mount(place.current.appendChild(globalThis.document.createElement("div")));
    editor.current = view;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(settled, SETTLED_MS);
    };
    document.on("update", changed);
    const stopListening = clause.onBeforeRemote(() => takeInSelection(view));
    settled();
    return () => {
      clearTimeout(timer);
      stopListening();
      document.off("update", changed);
      if (desk.active.get()?.view === view) desk.active.set(null);
      editor.current = null;
      view.destroy();
      view.dom.remove();
    };
  }, [clause, document, desk]);

  useEffect(() => {
    if (editor.current) setSuggesting(editor.current, suggestsAs);
  }, [suggestsAs]);

  useEffect(() => {
    if (editor.current) setNumbers(editor.current, numbers);
  }, [numbers]);

  useEffect(() => {
    if (editor.current) setContestedFacts(editor.current, facts);
  }, [facts]);

  useEffect(() => {
    if (editor.current) setFootnoteMarks(editor.current, footnotes);
  }, [footnotes]);

  useEffect(() => {
    if (editor.current) setEditing(editor.current, { isEditable, label });
  }, [isEditable, label]);

  return <div ref={place} />;
}
