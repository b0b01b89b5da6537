"use client";
import { useEffect, useState } from "react";
import { type ClauseDocument, openClauseDocument } from "./clause-document.ts";
import { useLive } from "./live-negotiation.tsx";

/** A clause's live text while the component is on screen; null until the connection is there. */
export function useClause(clauseId: string): ClauseDocument | null {
  const live = useLive();
  const [document, setDocument] = useState<ClauseDocument | null>(null);
  useEffect(() => {
    if (!live) return;
    const lease = live.clauses.open(clauseId, openClauseDocument);
    setDocument(lease.document);
    return () => {
      setDocument(null);
      lease.release();
    };
  }, [live, clauseId]);
  return document;
}
