import type { BracketRule, ClauseMode, ClauseStage } from "./clause-kind.ts";
import type { NumberedPlace } from "./number-clauses.ts";
import type { Held } from "./told-status.ts";

/** A clause without its text: its place, its heading and its state. */
export type Clause = NumberedPlace & {
  readonly treatyId: string;
  readonly heading: string;
  /** Revision: the number of the newest update in its log. */
  readonly head: number;
  readonly mode: ClauseMode;
  readonly bracketRule: BracketRule;
  readonly stage: ClauseStage;
  /** Hash of the text that was agreed; null unless it is agreed. */
  readonly agreedHash: string | null;
  /** Until when capitals may still object, ISO-8601 UTC; null unless agreed ad referendum. */
  readonly adRefDueAt: string | null;
};

/** A clause as pages read it: with what holds it, if anything does. */
export type ToldClause = Clause & Held;
