import type { Clause } from "#lib/clause/clause.ts";
import type { BallotEffect, BallotText } from "../../ballot.ts";
import type { MotionKind } from "../../matter.ts";

/** A text that is about to be put to the vote, and its clause, locked. */
export type PreparedText = BallotText & { readonly clause: Clause };

/** What is about to be put to the vote: locked, looked at, and nothing written yet. */
export type PreparedMatter = {
  readonly question: string;
  /** What the version of the treaty before the vote is called after: "Article 5"; null: none is kept. */
  readonly before: string | null;
  readonly texts: readonly PreparedText[];
  readonly effect: BallotEffect;
  readonly motion: MotionKind | null;
  readonly proposalId: string | null;
  /** The division whose motion, or one of whose parts, it is. */
  readonly division?: { readonly divisionId: string; readonly part: number | null };
  /** The motion of a delegation that is put. */
  readonly motionId?: string;
};
