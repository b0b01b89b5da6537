"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { ReferenceTarget } from "#lib/clause/content.ts";
import { useTreaty } from "./treaty-context.tsx";

/** Follows a cross-reference: down the page if its target stands there, else to the clause's own page. */
export function useFollow(): (target: ReferenceTarget) => void {
  const router = useRouter();
  const { linkTo } = useTreaty();
  return useCallback(
    (target) => {
      const clause = document.getElementById(`clause-${target.target}`);
      const block = target.block && clause?.querySelector(`[data-block="${CSS.escape(target.block)}"]`);
      const found = block || clause;
      if (found) point(found);
      else router.push(linkTo(target));
    },
    [router, linkTo],
  );
}

/** Scrolls to a place and marks it for a moment. */
function point(element: Element): void {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
  element.setAttribute("data-pointed", "");
  setTimeout(() => element.removeAttribute("data-pointed"), 1_600);
}
