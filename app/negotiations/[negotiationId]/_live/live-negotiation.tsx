"use client";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useEffect, useRef, useState } from "react";
import { patient } from "#app/_ui/patience.ts";
import type { Person } from "#lib/access/actor.ts";
import { EXCERPT_LENGTH } from "#lib/clause/private-draft.ts";
import { keepDraftAction } from "../clauses/actions.ts";
import type { LiveConnection } from "./live-connection.ts";
import { UnsavedGuard } from "./unsaved-guard.tsx";

const LiveContext = createContext<LiveConnection | null>(null);
const NEWS_PAUSE_MS = 150;
const loadConnection = patient(() => import("./live-connection.ts"));

/**
 * Connects everything inside to the negotiation: news make the page read again, clauses can be edited, and people see
 * each other. Pages work without it too; it only starts in the browser, after the first paint.
 */
export function LiveNegotiation({
  negotiationId,
  person,
  journalHead,
  comments,
  children,
}: {
  readonly negotiationId: string;
  readonly person: Person;
  /** Number of the newest event of the journal when the page was made. */
  readonly journalHead: number;
  /** The mark of the comments that the person could read then. */
  readonly comments: string;
  readonly children: ReactNode;
}) {
  const router = useRouter();
  const [live, setLive] = useState<LiveConnection | null>(null);
  const { userId, name } = person;
  const shown = useRef({ journalHead, comments });
  useEffect(() => {
    shown.current = { journalHead, comments };
  }, [journalHead, comments]);
  useEffect(() => {
    const news = afterPause(NEWS_PAUSE_MS, () => whenSeen(() => router.refresh()));
    let opened: LiveConnection | null = null;
    let isGone = false;
    loadConnection().then(({ connectLive }) => {
      if (isGone) return;
      opened = connectLive({
        negotiationId,
        person: { userId, name },
        onNews: news.call,
        shown: () => shown.current,
        keepDraft: async ({ words, closing: _why, ...draft }) => {
          const excerpt = words.slice(0, EXCERPT_LENGTH);
          return (await keepDraftAction(negotiationId, { ...draft, excerpt })).ok;
        },
      });
      setLive(opened);
    });
    return () => {
      isGone = true;
      news.cancel();
      opened?.close();
      setLive(null);
    };
  }, [negotiationId, userId, name, router]);
  return (
    <LiveContext value={live}>
      {live && <UnsavedGuard live={live} />}
      {children}
    </LiveContext>
  );
}

/** What is live on this screen; null on the server and until it is connected. */
export function useLive(): LiveConnection | null {
  return use(LiveContext);
}

/** Waits until somebody looks at the page: what nobody sees is not read, and whoever is away has left. */
function whenSeen(call: () => void): void {
  if (document.visibilityState === "visible") call();
  else document.addEventListener("visibilitychange", () => whenSeen(call), { once: true });
}

/** Calls once for everything that happens within a pause. */
function afterPause(pause: number, call: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    call: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        call();
      }, pause);
    },
    cancel: () => clearTimeout(timer),
  };
}
