import type { Weave } from "../weave.ts";
import { loadWeave } from "./load-weave.ts";

/** How many are read at the same time. */
const AT_ONCE = 8;

/** The weaves of many clauses, each as `loadWeave` gives it, handed on as they come. Who may read them is the caller's question. */
export async function loadWeaves<Found>(
  clauseIds: readonly string[],
  take: (clauseId: string, weave: Weave) => Found,
): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  const waiting = [...clauseIds];
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
      found.set(id, take(id, await loadWeave(id)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}
