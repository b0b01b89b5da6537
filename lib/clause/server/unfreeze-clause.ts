import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { ensureTextVersion } from "./ensure-text-version.ts";
import type { FrozenText } from "./freeze-clause.ts";
import { labelClause, lockClause } from "./lock-clause.ts";

/**
 * Opens a frozen clause again; editing goes on from the frozen text. For chair and secretariat. Records
 * `clause.unfrozen`. Refuses `clause-not-frozen` for every other status, so repeating it is refused.
 */
export async function unfreezeClause(
  actor: Actor,
  { clauseId }: { readonly clauseId: string },
): Promise<FrozenText> {
  return inTransaction(async (tx) => {
    const clause = await lockClause(tx, actor, clauseId);
    authorise(actor, "clause.freeze");
    if (clause.status !== "FROZEN") throw new Refusal("clause-not-frozen");
    const { revision, hash } = await ensureTextVersion(tx, clauseId);
    await tx.clause.update({ where: { id: clauseId }, data: { status: "OPEN" }, select: { id: true } });
    const label = await labelClause(tx, clause);
    await recordEvent(tx, actor, { type: "clause.unfrozen", clauseId, label, revision, textHash: hash });
    return { clauseId, revision, textHash: hash };
  });
}
