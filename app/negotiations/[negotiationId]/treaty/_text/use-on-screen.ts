"use client";
import { type RefObject, useEffect, useState } from "react";

/** Somebody who scrolls past does not need live text; somebody who looks away for a moment keeps it. */
const ARRIVING_MS = 120;
const LEAVING_MS = 4_000;
const MARGIN = "240px 0px";

/** Whether a part of the page is on screen, or nearly, and not only scrolled past. */
export function useOnScreen(part: RefObject<Element | null>): boolean {
  const [isOnScreen, setIsOnScreen] = useState(false);
  useEffect(() => {
    const element = part.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const isHere = entries.at(-1)?.isIntersecting ?? false;
        clearTimeout(timer);
        timer = setTimeout(() => setIsOnScreen(isHere), isHere ? ARRIVING_MS : LEAVING_MS);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [part]);
  return isOnScreen;
}
