"use client";
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import type { Anchor } from "#lib/comment/anchor.ts";
import type { Thread } from "#lib/comment/comment.ts";
import type { Places } from "#lib/comment/place-threads.ts";
import { askedThread } from "../../../_comments/asked-thread.ts";
import { createStore, type Store } from "../../../_live/store.ts";
import type { SelectedPlaces } from "../../../_words/selected-words.ts";
import { useEditingDesk } from "../editor/editing-desk.tsx";
import { COMMENTS_TAB } from "./comments-tab.ts";

/** Words that are selected in the live text. */
export interface ChosenWords {
  readonly quote: () => string;
  /** What holds on to them; asked when a comment is begun. Null: nothing to hold on to. */
  readonly anchor: () => Anchor | null;
  readonly places: () => SelectedPlaces;
}

/** A comment that is being written. Null anchor: on the whole clause. */
export interface CommentDraft {
  readonly anchor: Anchor | null;
  readonly quote: string;
}

/** What the comments beside a text and the text itself share. */
export interface CommentsDesk {
  readonly mayWrite: boolean;
  readonly threads: Store<readonly Thread[]>;
  /** Where the threads' words are now. Empty until the live text is there. */
  readonly places: Store<Places>;
  /** The thread that is shown on both sides. */
  readonly selected: Store<string | null>;
  readonly chosen: Store<ChosenWords | null>;
  readonly draft: Store<CommentDraft | null>;
  /** What is typed and not sent yet, by thread; the new comment's under an empty id. Kept while tabs change. */
  readonly typed: Map<string, string>;
  /** Begins a comment on the words that are chosen, or on the whole clause. */
  readonly begin: () => void;
  /** Shows a thread beside the text. */
  readonly show: (threadId: string) => void;
}

const DeskContext = createContext<CommentsDesk | null>(null);

/** Holds together a clause's text and the comments on it. */
export function CommentsProvider({
  threads,
  mayWrite,
  children,
}: {
  readonly threads: readonly Thread[];
  readonly mayWrite: boolean;
  readonly children: ReactNode;
}) {
  const { tab } = useEditingDesk();
  const [desk] = useState(() => createDesk(threads, mayWrite, () => tab.set(COMMENTS_TAB)));
  useEffect(() => desk.threads.set(threads), [desk, threads]);
  useEffect(() => {
    const arrive = () => {
      const asked = askedThread.get() ?? /^#thread-(.+)$/.exec(location.hash)?.[1];
      askedThread.set(null);
      if (asked) desk.show(asked);
    };
    arrive();
    return askedThread.subscribe(() => askedThread.get() && arrive());
  }, [desk]);
  useEffect(() => {
    if (!mayWrite) return;
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || !(event.ctrlKey || event.metaKey) || event.code !== "KeyM") return;
      event.preventDefault();
      desk.begin();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [desk, mayWrite]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The comments on this page's clause; null where there are none to be seen beside the text. */
export function useCommentsDesk(): CommentsDesk | null {
  return use(DeskContext);
}

function createDesk(threads: readonly Thread[], mayWrite: boolean, openTab: () => void): CommentsDesk {
  const chosen = createStore<ChosenWords | null>(null);
  const draft = createStore<CommentDraft | null>(null);
  const selected = createStore<string | null>(null);
  return {
    mayWrite,
    threads: createStore(threads),
    places: createStore<Places>(new Map()),
    selected,
    chosen,
    draft,
    typed: new Map(),
    begin: () => {
      const words = chosen.get();
      const anchor = words?.anchor() ?? null;
      draft.set({ anchor, quote: anchor && words ? words.quote() : "" });
      openTab();
    },
    show: (threadId) => {
      selected.set(threadId);
      openTab();
    },
  };
}
