"use client";
import dynamic from "next/dynamic";
import { useEffect } from "react";
import { patient } from "#app/_ui/patience.ts";
import { useStore } from "../../../_live/use-store.ts";
import { useTreaty } from "../../../_treaty/treaty-context.tsx";
import { useCommentsDesk } from "../_comments/comments-desk.tsx";
import { useEditingDesk } from "../editor/editing-desk.tsx";

const WordsDrawer = dynamic(
  patient(() => import("../../../_words/words-drawer.tsx").then((module) => module.WordsDrawer)),
  { ssr: false },
);

/** Tells who wrote the words that are selected in the live text, when the menu or the keyboard asks for it. */
export function AskedWords({ clauseId }: { readonly clauseId: string }) {
  const { negotiationId } = useTreaty();
  const { form } = useEditingDesk();
  const comments = useCommentsDesk();
  const isAsked = useStore(form) === "origin";
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || !(event.ctrlKey || event.metaKey) || event.code !== "KeyP") return;
      event.preventDefault();
      form.set("origin");
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [form]);
  if (!isAsked) return null;
  return (
    <WordsDrawer
      negotiationId={negotiationId}
      clauseId={clauseId}
      revision={null}
      selected={comments?.chosen.get()?.places() ?? null}
      onClose={() => form.set(null)}
    />
  );
}
