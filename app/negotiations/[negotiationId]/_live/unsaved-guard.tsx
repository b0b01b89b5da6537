"use client";
import { useEffect } from "react";
import type { LiveConnection } from "./live-connection.ts";
import { useStore } from "./use-store.ts";

/** Lets the browser ask before the tab closes on changes that are not saved yet. */
export function UnsavedGuard({ live }: { readonly live: LiveConnection }) {
  const hasUnsaved = useStore(live.clauses.unsaved) > 0;
  useEffect(() => {
    if (!hasUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [hasUnsaved]);
  return null;
}
