import type { Point } from "./anchor.ts";
import type { Thread } from "./comment.ts";
import type { Places } from "./place-threads.ts";

/** A clause's threads as they are listed: on the whole clause and then in the order of the text, those whose words are gone, and resolved ones. */
export interface OrderedThreads {
  readonly open: readonly Thread[];
  readonly gone: readonly Thread[];
  /** The latest resolved first. */
  readonly resolved: readonly Thread[];
}

/** Puts threads in the order of the text; threads with the same place in the order in which they began. */
export function orderThreads(threads: readonly Thread[], places: Places): OrderedThreads {
  const open = threads.filter(({ resolved }) => resolved === null);
  const isGone = ({ id }: Thread) => places.get(id) === null;
  return {
    open: open.filter((thread) => !isGone(thread)).toSorted(byPlace(places)),
    gone: open.filter(isGone).toSorted(byBeginning),
    resolved: threads
      .filter(({ resolved }) => resolved !== null)
      .toSorted((a, b) => compare(b.resolved?.at ?? "", a.resolved?.at ?? "") || byBeginning(a, b)),
  };
}

function byPlace(places: Places): (a: Thread, b: Thread) => number {
  const start = ({ id }: Thread): Point => places.get(id)?.from ?? { block: -1, offset: 0 };
  return (a, b) => {
    const [one, other] = [start(a), start(b)];
    return one.block - other.block || one.offset - other.offset || byBeginning(a, b);
  };
}

function byBeginning(a: Thread, b: Thread): number {
  return compare(a.comments[0]?.at ?? "", b.comments[0]?.at ?? "") || compare(a.id, b.id);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
