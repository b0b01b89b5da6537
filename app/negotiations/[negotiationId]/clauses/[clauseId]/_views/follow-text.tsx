"use client";
import { useEffect } from "react";
import type { Doc } from "yjs";
import type { ClauseContent } from "#lib/clause/content.ts";
import { readContent } from "#lib/clause/read-content.ts";
import type { ClauseDocument } from "../../../_live/clause-document.ts";
import { useClause } from "../../../_live/use-clause.ts";
import { useStore } from "../../../_live/use-store.ts";

const PAUSE_MS = 300;

/** Tells a clause's text now, and whenever something was written in it. */
export function FollowText({
  clauseId,
  onText,
}: {
  readonly clauseId: string;
  readonly onText: (content: ClauseContent) => void;
}) {
  const clause = useClause(clauseId);
  return clause && <Follow clause={clause} onText={onText} />;
}

function Follow({
  clause,
  onText,
}: {
  readonly clause: ClauseDocument;
  readonly onText: (content: ClauseContent) => void;
}) {
  const { document } = useStore(clause.state);
  useEffect(() => (document ? followText(document, onText) : undefined), [document, onText]);
  return null;
}

function followText(document: Doc, onText: (content: ClauseContent) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onText(readContent(document));
    }, PAUSE_MS);
  };
  changed();
  document.on("update", changed);
  return () => {
    clearTimeout(timer);
    document.off("update", changed);
  };
}
