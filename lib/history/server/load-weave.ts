import { buildWeave } from "../build-weave.ts";
import type { Weave } from "../weave.ts";
import { readLogRows } from "./read-log-rows.ts";

/** Everything that ever stood in a clause, up to its newest revision. Who may read it is the caller's question. */
export async function loadWeave(clauseId: string): Promise<Weave> {
  return buildWeave(await readLogRows({ clauseId, after: 0, upTo: 2 ** 31 - 1 }));
}
