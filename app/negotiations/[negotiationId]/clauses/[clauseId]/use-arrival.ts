"use client";
import { useEffect } from "react";

/** Whoever follows a reference to a paragraph arrives at it: the address ends in the paragraph's id. */
export function useArrival(): void {
  useEffect(() => {
    const block = decodeURIComponent(location.hash.slice(1));
    if (block === "") return;
    const found = document.querySelector(`[data-block="${CSS.escape(block)}"]`);
    found?.scrollIntoView({ block: "center" });
  }, []);
}
