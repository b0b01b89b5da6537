import type { Decision, Step } from "./decision/decide.ts";
import type { ClauseOnScreen } from "./matter.ts";

/** The vote that a rule asks for after one that decided nothing. Hours count from the closing of that vote. */
export interface NextVote {
  readonly step: Exclude<Step, "FIRST">;
  /** When it can be opened. */
  readonly afterHours: number;
  /** When it should have been held; null: whenever the chair wishes. Past that it can still be held, late. */
  readonly withinHours: number | null;
}

/**
 * The next vote on a question: after a deferral the rule's other test, such as two thirds 24 hours after consensus has
 * failed (CTBT, Art. II(22)); after a tie a second vote within 48 hours (UN General Assembly rules of procedure, rule
 * 95). Null: the vote has ended the matter.
 */
export function findNextVote({ next }: Pick<Decision, "next">): NextVote | null {
  if (next === null) return null;
  return next.kind === "DEFERRED"
    ? { step: "AFTER_DEFERRAL", afterHours: next.afterHours, withinHours: null }
    : { step: "SECOND_VOTE", afterHours: 0, withinHours: next.withinHours };
}

/** What follows from a vote that decided nothing: another vote that is opened already, or that can be at a time. */
export type Following =
  | { readonly kind: "OPENED"; readonly ballotId: string }
  | {
      readonly kind: "AWAITED";
      readonly step: NextVote["step"];
      /** ISO-8601, UTC; by the database's clock. */
      readonly from: string;
      readonly until: string | null;
      readonly isDue: boolean;
      /** The clauses of the vote as they are now. */
      readonly texts: readonly ClauseOnScreen[];
      readonly hasChanged: boolean;
    };
