"use client";
import dynamic from "next/dynamic";
import { lazy, Suspense, useEffect } from "react";
import { patient } from "#app/_ui/patience.ts";
import { useLive } from "../../../_live/live-negotiation.tsx";
import { ReadText } from "../../../_treaty/read-text.tsx";
import type { ClauseTextProps } from "./connected-clause.tsx";

const loadEditor = patient(() => import("./live-text.ts"));
const ConnectedClause = lazy(() => loadEditor().then((module) => ({ default: module.ConnectedClause })));

/** The tools above the texts. */
export const EditorToolbar = dynamic(() => loadEditor().then((module) => module.EditorToolbar), {
  ssr: false,
});

/** Fetches the editor while the connection is still being made. */
export function usePreparedEditor(): void {
  useEffect(() => void loadEditor(), []);
}

/** A clause's text: readable at once, live as soon as the connection is there. */
export function LiveClause(props: ClauseTextProps) {
  const live = useLive();
  const text = <ReadText clauseId={props.clauseId} />;
  if (!live) return text;
  return (
    <Suspense fallback={text}>
      <ConnectedClause {...props} live={live} />
    </Suspense>
  );
}
