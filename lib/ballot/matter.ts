/** Motions on procedure; OTHER: any decision in words. */
export const MOTION_KINDS = [
  "REOPEN",
  "DIVIDE",
  "APPEAL",
  "CLOSE_DEBATE",
  "ADJOURN_DEBATE",
  "SUSPEND_SITTING",
  "ADJOURN_SITTING",
  "RECONSIDER",
  "OTHER",
] as const;
export type MotionKind = (typeof MOTION_KINDS)[number];

/** A clause at the revision that the chair has on screen; a newer text is refused as `text-changed`. */
export type ClauseOnScreen = { readonly clauseId: string; readonly revision: number };

/** What is put to the vote, as the chair asks for it. */
export type Matter =
  | ({ readonly subject: "CLAUSE" } & ClauseOnScreen)
  | { readonly subject: "CLAUSES"; readonly clauses: readonly ClauseOnScreen[] }
  | { readonly subject: "TREATY" }
  | { readonly subject: "PROPOSAL"; readonly proposalId: string }
  | { readonly subject: "PART"; readonly divisionId: string; readonly part: number }
  | {
      readonly subject: "MOTION";
      readonly motion: MotionKind;
      /** The question in words: "That the debate be closed". */
      readonly words: string;
      /** The clause that it concerns, held as it is while the motion is voted on. */
      readonly about?: ClauseOnScreen;
      /** The motion of a delegation that is put; without: the chair's own. */
      readonly motionId?: string;
    };
