import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Clause } from "../clause.ts";
import { CLAUSE_COLUMNS, toClause } from "./row.ts";
import {
  clauseFacts,
  lockStructure,
  recordStructure,
  requireClause,
  withClause,
} from "./treaty-structure.ts";

export interface RetitleClauseInput {
  readonly clauseId: string;
  readonly heading: string;
  /** Overrides the computed number ("5 bis"); empty: computed. */
  readonly numberAs: string;
}

/**
 * Gives an open clause another heading, or a number of its own. For chair and secretariat. Records `clause.retitled`;
 * refuses `clause-closed`. May be repeated.
 */
export async function retitleClause(actor: Actor, input: RetitleClauseInput): Promise<Clause> {
  return inTransaction(async (tx) => {
    const structure = await lockStructure(tx, actor, { clauseId: input.clauseId });
    authorise(actor, "structure.edit");
    const clause = requireClause(structure, input.clauseId);
    const changed = await tx.clause.updateManyAndReturn({
      where: { id: clause.id, status: "OPEN" },
      data: { heading: input.heading.trim(), numberAs: input.numberAs.trim() },
      select: CLAUSE_COLUMNS,
    });
    const row = changed[0];
    if (!row) throw new Refusal("clause-closed");
    const retitled = toClause(row);
    const facts = clauseFacts(withClause(structure.rows, retitled), retitled);
    await recordStructure(tx, actor, { structure, act: { type: "clause.retitled", ...facts } });
    return retitled;
  });
}
