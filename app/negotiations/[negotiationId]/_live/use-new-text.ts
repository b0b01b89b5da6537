"use client";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useLive } from "./live-negotiation.tsx";

/** Reads the page again when a clause for which `matters` says so has a new text version. */
export function useNewText(matters: (clauseId: string) => boolean): void {
  const live = useLive();
  const router = useRouter();
  const readAgain = useEffectEvent((clauseId: string) => {
    if (matters(clauseId)) router.refresh();
  });
  useEffect(() => {
    if (!live) return;
    return live.newText.subscribe(() => {
      const news = live.newText.get();
      if (news) readAgain(news.clauseId);
    });
  }, [live]);
}
