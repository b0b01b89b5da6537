import type { ClauseState } from "./clause-state.ts";
import type { CleanGate } from "./clean-gate.ts";
import type { StageChange } from "./stage-change.ts";

/** Where a clause stands in its life, and how it came there. */
export type ClauseLife = {
  readonly clauseId: string;
  readonly state: ClauseState;
  readonly gate: CleanGate;
  /** The text it is about; null until one has been stored. */
  readonly text: { readonly revision: number; readonly textHash: string } | null;
  /** Delegations that reject this very text. */
  readonly rejecting: readonly string[];
  /** Delegations, by id, whose agreement to this very text waits for their capital. */
  readonly pendingIds: readonly string[];
  /** Until when; ISO-8601, UTC. Null unless agreed ad referendum. */
  readonly dueAt: string | null;
  /** Every step so far, oldest first. */
  readonly changes: readonly StageChange[];
};
