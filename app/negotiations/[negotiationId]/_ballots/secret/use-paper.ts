"use client";
import { useState } from "react";
import { createStore, type Store } from "../../_live/store.ts";
import { useStore } from "../../_live/use-store.ts";
import { findKept, type KeptPaper } from "./paper-store.ts";

/** undefined: it is being looked for. null: none in this browser. UNAVAILABLE: this browser cannot keep any. */
export type PaperHere = KeptPaper | null | undefined | "UNAVAILABLE";

/** A delegation's paper in this browser, and how to say what has become of it. */
export function usePaper(
  ballotId: string,
  delegationId: string,
): readonly [PaperHere, (paper: KeptPaper) => void] {
  const [store] = useState(() => openPaper(ballotId, delegationId));
  return [useStore(store), store.set];
}

/** Looks for the paper as soon as somebody wants to know. */
function openPaper(ballotId: string, delegationId: string): Store<PaperHere> {
  const store = createStore<PaperHere>(undefined);
  const look = async () => store.set(await findHere(ballotId, delegationId));
  return {
    ...store,
    subscribe: (listener) => {
      const leave = store.subscribe(listener);
      if (store.get() === undefined) void look();
      return leave;
    },
  };
}

async function findHere(ballotId: string, delegationId: string): Promise<PaperHere> {
  // without a secure connection there is no cryptography, and in some private windows nothing is kept
  if (!globalThis.crypto?.subtle) return "UNAVAILABLE";
  return findKept(ballotId, delegationId).catch(() => "UNAVAILABLE" as const);
}
