import type { Matter } from "#lib/ballot/matter.ts";
import type { MotionKind } from "#lib/motion/motion-kind.ts";
import type { Purpose } from "#lib/rule-book/rules-of-procedure.ts";

/** A motion as it is put to the vote. */
export function matterOfMotion({
  kind,
  question,
  about,
  motionId,
}: {
  readonly kind: MotionKind;
  readonly question: string;
  readonly about: { readonly id: string; readonly head: number; readonly isVotable: boolean } | undefined;
  /** A delegation's; without: the chair's own. */
  readonly motionId?: string;
}): Matter {
  return {
    subject: "MOTION",
    motion: kind,
    words: question,
    ...(about?.isVotable && { about: { clauseId: about.id, revision: about.head } }),
    ...(motionId !== undefined && { motionId }),
  };
}

/** By which of its standing rules a conference decides a motion: two thirds reconsider (General Assembly rule 81). */
export function purposeOf(kind: MotionKind): Purpose {
  return kind === "REOPEN" || kind === "RECONSIDER" ? "REOPENING" : "PROCEDURE";
}
