import { readLog } from "#lib/clause/server/read-log.ts";
import type { LogRow } from "../attribute.ts";

/** The rows of a clause's log after one revision, up to and with another, with their authors. */
export async function readLogRows({
  clauseId,
  ...range
}: {
  readonly clauseId: string;
  readonly after: number;
  readonly upTo: number;
}): Promise<readonly LogRow[]> {
  return readLog(null, clauseId, range);
}
