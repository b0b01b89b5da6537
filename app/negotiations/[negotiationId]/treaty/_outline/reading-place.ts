import { createStore, type Store } from "../../_live/store.ts";

/** Which clause is being read: the first, in the treaty's order, of those that stand where one reads. */
export interface ReadingPlace extends Pick<Store<string | null>, "get" | "subscribe"> {
  /** Takes in which clauses have come to where one reads, and which have left it. */
  readonly see: (order: readonly string[], changes: readonly SeenChange[]) => void;
}

export interface SeenChange {
  readonly clauseId: string;
  readonly isInView: boolean;
}

/** Between two clauses, and above the first, the last one that was read stays the place. */
export function createReadingPlace(): ReadingPlace {
  const place = createStore<string | null>(null);
  const inView = new Set<string>();
  return {
    get: place.get,
    subscribe: place.subscribe,
    see: (order, changes) => {
      for (const { clauseId, isInView } of changes)
        if (isInView) inView.add(clauseId);
        else inView.delete(clauseId);
      place.set(order.find((clauseId) => inView.has(clauseId)) ?? place.get());
    },
  };
}
