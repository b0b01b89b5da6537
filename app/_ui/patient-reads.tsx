"use client";
import { useEffect } from "react";
import { patiently } from "./patience.ts";

/**
 * A page that is read again while the server cannot be reached waits until it can. Without this Next leaves for the
 * browser's own error page, and takes away the text in which somebody goes on writing. Acts are not repeated: nobody
 * knows whether they arrived.
 */
export function PatientReads() {
  useEffect(() => {
    const reach = window.fetch;
    window.fetch = (input, init) =>
      patiently(
        () => reach(input, init),
        () => isRead(init) && !init?.signal?.aborted,
      );
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
