"use client";
import { useState } from "react";
import { correctOutline, type OutlineEdit } from "#lib/treaty/correct-outline.ts";
import type { Outline } from "#lib/treaty/outline.ts";

/** The text being imported, its outline, and the corrections made so far. A new text starts over. */
export function useOutline(parse: (source: string) => Outline) {
  const [source, setText] = useState("");
  const [title, setTitle] = useState("");
  const [steps, setSteps] = useState<readonly Outline[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const outline = steps.at(-1) ?? null;

  const setSource = (text: string) => {
    setText(text);
    setRefused(null);
    const parsed = text.trim() === "" ? null : parse(text);
    setSteps(parsed ? [parsed] : []);
    setTitle(parsed?.title ?? "");
  };

  const correct = (edit: OutlineEdit) => {
    if (!outline) return;
    const correction = correctOutline(outline, edit);
    if ("refused" in correction) return setRefused(correction.refused);
    setRefused(null);
    setSteps([...steps, correction.outline]);
  };

  const undo = () => setSteps(steps.slice(0, -1));

  return { source, setSource, outline, title, setTitle, correct, undo, canUndo: steps.length > 1, refused };
}
