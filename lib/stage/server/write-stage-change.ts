import type { ClauseMode, ClauseStage } from "#lib/clause/clause-kind.ts";
import type { Transaction } from "#lib/platform/transaction.ts";

/** A step as it is written; `userId` is null when an edit or the clock took it. */
export interface WrittenStage {
  readonly clauseId: string;
  readonly from: ClauseStage;
  readonly to: ClauseStage;
  readonly reason: string;
  readonly text: { readonly revision: number; readonly hash: string };
  readonly userId: string | null;
  readonly dueAt?: Date | null;
}

/** An agreed text is closed to delegations' direct edits; a reopened one takes their suggestions. */
const MODE: Partial<Record<ClauseStage, ClauseMode>> = { AGREED: "DRAFTERS", REOPENED: "SUGGEST" };

/** Writes a step in the life of a locked clause: the row that keeps it, and what the clause is from now on. */
export async function writeStageChange(tx: Transaction, step: WrittenStage): Promise<void> {
  const { clauseId, from, to, reason, text, userId, dueAt = null } = step;
  const { _max } = await tx.stageChange.aggregate({ where: { clauseId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  await tx.stageChange.create({
    data: { clauseId, number, from, to, reason, revision: text.revision, textHash: text.hash, userId },
    select: { number: true },
  });
  const isAgreed = to === "AGREED" || to === "AGREED_AD_REF";
  const mode = from === to ? undefined : MODE[to];
  await tx.clause.update({
    where: { id: clauseId },
    data: {
      stage: to,
      agreedHash: isAgreed ? text.hash : null,
      adRefDueAt: to === "AGREED_AD_REF" ? dueAt : null,
      ...(mode && { mode }),
    },
    select: { id: true },
  });
}
