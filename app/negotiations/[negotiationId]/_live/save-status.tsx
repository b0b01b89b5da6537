"use client";
import { useEffect, useState } from "react";
import type { LiveConnection } from "./live-connection.ts";
import { useLive } from "./live-negotiation.tsx";
import type { Connection } from "./live-socket.ts";
import classes from "./save-status.module.css";
import { useStore } from "./use-store.ts";

/** Says calmly whether what one typed is saved, which means committed on the server. */
export function SaveStatus() {
  const live = useLive();
  return live ? <LiveStatus live={live} /> : <StatusLine tone="busy">Connecting…</StatusLine>;
}

function LiveStatus({ live }: { readonly live: LiveConnection }) {
  const connection = useStore(live.connection);
  const unsaved = useStore(live.clauses.unsaved);
  const isSlow = useIsLasting(unsaved > 0);
  if (connection !== "connected")
    return <StatusLine tone="away">{awaySentence(connection, unsaved)}</StatusLine>;
  return <StatusLine tone={isSlow ? "busy" : "fine"}>{isSlow ? "Saving…" : "Saved"}</StatusLine>;
}

function StatusLine({
  tone,
  children,
}: {
  readonly tone: "fine" | "busy" | "away";
  readonly children: string;
}) {
  return (
    <p className={classes.line} data-tone={tone} role="status">
      <span className={classes.dot} aria-hidden />
      {children}
    </p>
  );
}

function awaySentence(connection: Connection, unsaved: number): string {
  if (unsaved > 0) return `Offline: ${unsaved} ${unsaved === 1 ? "change" : "changes"} not saved yet`;
  return connection === "connecting" ? "Connecting…" : "Reconnecting…";
}

const NOTICEABLE_MS = 250;

/** True once something has been so for a noticeable time: "Saved" should not flicker at every key. */
function useIsLasting(isSo: boolean): boolean {
  const [isLasting, setIsLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLasting(isSo), isSo ? NOTICEABLE_MS : 0);
    return () => clearTimeout(timer);
  }, [isSo]);
  return isLasting;
}
