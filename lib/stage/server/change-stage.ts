import type { Actor } from "#lib/access/actor.ts";
import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseStage } from "#lib/clause/clause-kind.ts";
import { labelClause } from "#lib/clause/server/lock-clause.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { writeStageChange } from "./write-stage-change.ts";

/** A step that has been decided. */
export interface NewStage {
  readonly clause: Clause;
  readonly to: ClauseStage;
  readonly reason: string;
  readonly text: { readonly revision: number; readonly hash: string };
  /** Until when capitals may still say no; for `AGREED_AD_REF` alone. */
  readonly dueAt?: Date;
}

/** Gives a locked clause its next stage as the actor's act, and records `clause.stage-changed`. */
export async function changeStage(tx: Transaction, actor: Actor, next: NewStage): Promise<void> {
  const { clause, to, reason, text } = next;
  await writeStageChange(tx, { ...next, clauseId: clause.id, from: clause.stage, userId: actor.userId });
  await recordEvent(tx, actor, {
    type: "clause.stage-changed",
    clauseId: clause.id,
    label: await labelClause(tx, clause),
    from: clause.stage,
    to,
    reason,
    revision: text.revision,
    textHash: text.hash,
  });
}
