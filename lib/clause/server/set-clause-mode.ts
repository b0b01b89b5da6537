import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Clause } from "../clause.ts";
import type { BracketRule, ClauseMode } from "../clause-kind.ts";
import { clauseFacts, lockStructure, requireClause } from "./treaty-structure.ts";

/** Which clauses, and what is to hold for them; what is left out stays as it is. */
export interface ClauseModeInput {
  /** One clause; null: all clauses of the treaty whose text is not final. */
  readonly clauseId: string | null;
  readonly mode?: ClauseMode | undefined;
  readonly bracketRule?: BracketRule | undefined;
}

/**
 * Says who may change a text directly and who by suggestions only, and by whose decision its brackets are settled. For
 * chair and secretariat. From the commit on, no update that was judged under another mode is written. Records
 * `clause.mode-set` for each clause that changes. May be repeated. Refuses `clause-closed` for a text that is final.
 */
export async function setClauseMode(actor: Actor, input: ClauseModeInput): Promise<readonly Clause[]> {
  return inTransaction(async (tx) => {
    const structure = await lockStructure(tx, actor);
    authorise(actor, "clause.mode");
    const meant = input.clauseId === null ? structure.rows : [requireClause(structure, input.clauseId)];
    const alive = meant.filter(({ status }) => status !== "ADOPTED" && status !== "WITHDRAWN");
    if (input.clauseId !== null && alive.length === 0) throw new Refusal("clause-closed");
    const changed = alive.flatMap((clause) => {
      const { mode = clause.mode, bracketRule = clause.bracketRule } = input;
      const isSame = mode === clause.mode && bracketRule === clause.bracketRule;
      return isSame ? [] : [{ ...clause, mode, bracketRule }];
    });
    // rows in one order, as the append locks them
    for (const { id, mode, bracketRule } of changed.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      await tx.clause.update({ where: { id }, data: { mode, bracketRule }, select: { id: true } });
    for (const clause of changed) {
      const { mode, bracketRule } = clause;
      const { clauseId, label } = clauseFacts(structure.rows, clause);
      await recordEvent(tx, actor, { type: "clause.mode-set", clauseId, label, mode, bracketRule });
    }
    return changed;
  });
}
