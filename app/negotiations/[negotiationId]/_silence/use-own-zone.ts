"use client";
import { useSyncExternalStore } from "react";

/** The time zone of whoever looks, by its IANA name; null until the browser can say. */
export function useOwnZone(): string | null {
  return useSyncExternalStore(nothingChanges, ownZone, () => null);
}

function nothingChanges() {
  return () => undefined;
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
