import type { ClauseMode, ClauseStatus } from "./clause-kind.ts";

/** What the server tells the windows in which a clause is open, as JSON on the clause's document. */
export interface ClauseMessage {
  readonly type: "status";
  readonly status: ClauseStatus;
  readonly mode: ClauseMode;
  /** The newest revision: for a closed clause, the one at which it was closed. */
  readonly revision: number;
}
