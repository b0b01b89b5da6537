"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useLive } from "../_live/live-negotiation.tsx";

/** While many people type, the list is read again this often at most. */
const PAUSE_MS = 3_000;

/** Has the page read again when texts of the treaty change: brackets come and go by typing too. */
export function RefreshOnNewText() {
  const live = useLive();
  const router = useRouter();
  useEffect(() => {
    if (!live) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = live.newText.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        router.refresh();
      }, PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [live, router]);
  return null;
}
