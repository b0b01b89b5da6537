import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { type FrozenText, holdText } from "./hold-text.ts";
import { lockClause } from "./lock-clause.ts";

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
    return holdText(tx, actor, { clause, status: "OPEN" });
  });
}
