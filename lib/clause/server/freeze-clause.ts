import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { ensureTextVersion } from "./ensure-text-version.ts";
import { labelClause, lockClause } from "./lock-clause.ts";

/** The text that a freeze holds: its revision and hash. */
export interface FrozenText {
  readonly clauseId: string;
  readonly revision: number;
  readonly textHash: string;
}

/**
 * Freezes an open clause: from the returned revision on, nobody can change its text. For chair and secretariat.
 * Records `clause.frozen`. Refuses `clause-closed` unless it is open, so repeating it is refused.
 */
export async function freezeClause(
  actor: Actor,
  { clauseId }: { readonly clauseId: string },
): Promise<FrozenText> {
  return inTransaction(async (tx) => {
    const clause = await lockClause(tx, actor, clauseId);
    authorise(actor, "clause.freeze");
    if (clause.status !== "OPEN") throw new Refusal("clause-closed");
    const { revision, hash } = await ensureTextVersion(tx, clauseId);
    await tx.clause.update({ where: { id: clauseId }, data: { status: "FROZEN" }, select: { id: true } });
    const label = await labelClause(tx, clause);
    await recordEvent(tx, actor, { type: "clause.frozen", clauseId, label, revision, textHash: hash });
    return { clauseId, revision, textHash: hash };
  });
}
