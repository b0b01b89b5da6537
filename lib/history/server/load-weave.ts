import { Refusal } from "#lib/refusal.ts";
import { buildWeave } from "../build-weave.ts";
import type { Weave } from "../weave.ts";
import { readHead } from "./read-head.ts";
import { readLogRows } from "./read-log-rows.ts";

/**
 * Everything that ever stood in a clause, up to its newest revision, or for a past question at least up to `revision`.
 * Refuses `not-found` if there is no such clause or revision. Who may read it is the caller's question.
 */
export async function loadWeave(clauseId: string, revision?: number): Promise<Weave> {
  const head = await readHead(clauseId);
  if (revision !== undefined && !(revision >= 0 && revision <= head)) throw new Refusal("not-found");
  return buildWeave(await readLogRows({ clauseId, after: 0, upTo: head }));
}
