import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { type FrozenText, holdText } from "./hold-text.ts";
import { lockClause } from "./lock-clause.ts";

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
    return holdText(tx, actor, { clause, status: "FROZEN" });
  });
}
