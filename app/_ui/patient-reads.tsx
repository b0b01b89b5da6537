"use client";
import { useEffect } from "react";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/**
 * A page that is read again while the server cannot be reached waits until it can. Without this Next leaves for the
 * browser's own error page, and takes away the text in which somebody goes on writing. Acts are not repeated: nobody
 * knows whether they arrived.
 */
export function PatientReads() {
  useEffect(() => {
    const reach = window.fetch;
    window.fetch = async (input, init) => {
      for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
        try {
          return await reach(input, init);
        } catch (error) {
          if (!isRead(init) || init?.signal?.aborted) throw error;
          await connected(pause);
        }
      }
    };
    return () => {
      window.fetch = reach;
    };
  }, []);
  return null;
}

/** Whether the router reads a page: not in advance, and not with an act. */
function isRead(init: RequestInit | undefined): boolean {
  const headers = new Headers(init?.headers);
  const isAhead = headers.has("next-router-prefetch") || headers.has("next-router-segment-prefetch");
  return (init?.method ?? "GET") === "GET" && headers.has("rsc") && !isAhead;
}

/** Until the browser says that it is connected again, and no longer than the pause: a server can be away as well. */
function connected(pause: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, pause);
    window.addEventListener("online", go);
  });
}
