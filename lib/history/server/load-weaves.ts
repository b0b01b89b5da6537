import type { Weave } from "../weave.ts";
import { loadWeaveOf } from "./load-weave.ts";

/** A clause, the revision that is asked about, and its newest. */
export type WantedWeave = { readonly clauseId: string; readonly to: number; readonly head: number };

/** How many are read at the same time. */
const AT_ONCE = 12;

/** What is taken from the weaves of many clauses, each handed on as it comes. Who may read them is the caller's question. */
export async function takeFromWeaves<Wanted extends WantedWeave, Found>(
  wanted: readonly Wanted[],
  take: (weave: Weave, wanted: Wanted) => Found,
): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  const waiting = wanted.values();
  const work = async (): Promise<void> => {
    for (const each of waiting) {
      const weave = await loadWeaveOf(each.clauseId, { atLeast: each.to, upTo: each.head });
      found.set(each.clauseId, take(weave, each));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}
