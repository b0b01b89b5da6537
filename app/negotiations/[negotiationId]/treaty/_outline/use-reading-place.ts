"use client";
import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { createReadingPlace, type ReadingPlace } from "./reading-place.ts";

/** Where one reads: from just below the bars to the middle. A clause gone to by a link begins above this. */
const WHERE_ONE_READS = "-136px 0px -50% 0px";

/** Follows which clause of the text is being read. `order`: the ids of all clauses, as they stand in the text. */
export function useReadingPlace(text: RefObject<HTMLElement | null>, order: readonly string[]): ReadingPlace {
  const [place] = useState(createReadingPlace);
  useEffect(() => {
    const clauseIds = new Map<Element, string>();
    const observer = new IntersectionObserver(
      (entries) =>
        place.see(
          order,
          entries.map(({ target, isIntersecting }) => ({
            clauseId: clauseIds.get(target) ?? "",
            isInView: isIntersecting,
          })),
        ),
      { rootMargin: WHERE_ONE_READS },
    );
    for (const clauseId of order) {
      const section = text.current?.querySelector(`#${CSS.escape(`clause-${clauseId}`)}`);
      if (!section) continue;
      clauseIds.set(section, clauseId);
      observer.observe(section);
    }
    return () => observer.disconnect();
  }, [place, text, order]);
  return place;
}

/** Whether this clause is being read; renders again only when that changes. */
export function useIsRead(place: ReadingPlace, clauseId: string): boolean {
  const read = () => place.get() === clauseId;
  return useSyncExternalStore(place.subscribe, read, read);
}
