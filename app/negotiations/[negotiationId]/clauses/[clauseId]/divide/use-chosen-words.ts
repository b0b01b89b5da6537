"use client";
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { ClauseContent } from "#lib/clause/content.ts";
import { rangesBetween, wordsOf } from "#lib/division/mark-parts.ts";
import type { Part } from "#lib/division/part.ts";
import { selectedIn } from "../../../_words/selected-words.ts";

type Cursor = { readonly anchor: number; readonly focus: number };

/**
 * The words of a text that somebody is choosing: with the mouse or a finger as any text is selected, or with the arrow
 * keys, word by word; with Shift, more of them.
 */
export function useChosenWords(root: RefObject<HTMLElement | null>, content: ClauseContent) {
  const words = useMemo(() => wordsOf(content), [content]);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [pointed, setPointed] = useState<Part>([]);
  const last = useRef<Part>([]);
  // where one was last, so that one goes on from there after marking
  const at = useRef(-1);
  useEffect(() => {
    const notice = () => {
      const selected = selectedIn(root.current);
      if (!selected) return;
      last.current = rangesBetween(content, selected.from, selected.to);
    };
    document.addEventListener("selectionchange", notice);
    return () => document.removeEventListener("selectionchange", notice);
  }, [root, content]);

  const first = cursor && words[Math.min(cursor.anchor, cursor.focus)];
  const end = cursor && words[Math.max(cursor.anchor, cursor.focus)];
  const walked =
    first && end
      ? rangesBetween(
          content,
          { blockId: first.blockId, offset: first.from },
          { blockId: end.blockId, offset: end.to },
        )
      : [];
  const clear = () => {
    last.current = [];
    setPointed([]);
    setCursor(null);
    document.getSelection()?.removeAllRanges();
  };
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === "Escape") {
      at.current = -1;
      clear();
    }
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setPointed([]);
    last.current = [];
    at.current = step(at.current, words);
    const focus = at.current;
    setCursor({ anchor: event.shiftKey && cursor ? cursor.anchor : focus, focus });
  };
  /** A selection with the mouse is done: it stays chosen when a button is pressed. */
  const settle = () => {
    if (last.current.length === 0) return;
    setCursor(null);
    setPointed(last.current);
  };
  const chosen = walked.length > 0 ? walked : pointed;
  return { chosen, take: () => (chosen.length > 0 ? chosen : last.current), clear, walk, settle };
}

type Words = ReturnType<typeof wordsOf>;

const STEPS: Readonly<Record<string, (at: number, words: Words) => number>> = {
  ArrowRight: (at, words) => Math.min(at + 1, words.length - 1),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowDown: (at, words) => {
    const next = words.findIndex((word, index) => index > at && word.blockId !== words[at]?.blockId);
    return next < 0 ? words.length - 1 : next;
  },
  ArrowUp: (at, words) => {
    const before = words.findLastIndex((word, index) => index < at && word.blockId !== words[at]?.blockId);
    return words.findIndex(({ blockId }) => blockId === words[Math.max(before, 0)]?.blockId);
  },
};
