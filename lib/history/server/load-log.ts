import { LogIndex } from "../log-index.ts";
import { readHead } from "./read-head.ts";
import { readLogRows } from "./read-log-rows.ts";

/** Who made each revision of a clause and when, up to its newest. Who may read it is the caller's question. */
export async function loadLog(clauseId: string): Promise<LogIndex> {
  const upTo = await readHead(clauseId);
  return new LogIndex(await readLogRows({ clauseId, after: 0, upTo }));
}
