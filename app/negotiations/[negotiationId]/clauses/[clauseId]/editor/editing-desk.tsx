"use client";
import type { EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { createContext, type ReactNode, use, useState } from "react";
import { createStore, type Store } from "../../../_live/store.ts";
import { type AskedActs, createAskedActs } from "./asked-acts.ts";

/** The editor that has, or last had, the focus, in its present state. */
export interface ActiveEditor {
  readonly view: EditorView;
  readonly state: EditorState;
}

/** What can stand open beside the text. */
export type DeskForm = "link" | "reference" | "hole" | "shortcuts" | "origin";

/** What a page's editors share: one toolbar and its forms. */
export interface EditingDesk {
  readonly active: Store<ActiveEditor | null>;
  /** The form that stands open beside the text. */
  readonly form: Store<DeskForm | null>;
  /** The tab of the side column that is open, by its key; null: the first. */
  readonly tab: Store<string | null>;
  /** Whether the person chooses to suggest where they may write directly. */
  readonly suggests: Store<boolean>;
  /** The acts of the server that are asked for at the text: see `useAskedActs`. */
  readonly acts: AskedActs;
}

const DeskContext = createContext<EditingDesk | null>(null);

export function EditingDeskProvider({ children }: { readonly children: ReactNode }) {
  const [desk] = useState<EditingDesk>(() => ({
    active: createStore<ActiveEditor | null>(null),
    form: createStore<DeskForm | null>(null),
    tab: createStore<string | null>(null),
    suggests: createStore(false),
    acts: createAskedActs(),
  }));
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useEditingDesk(): EditingDesk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("useEditingDesk outside of an EditingDeskProvider");
  return desk;
}
