import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Clause } from "../clause.ts";
import { orderKeyAt, type Place } from "../structure.ts";
import { CLAUSE_COLUMNS, toClause } from "./row.ts";
import {
  clauseFacts,
  lockStructure,
  recordStructure,
  requireClause,
  withClause,
} from "./treaty-structure.ts";

export interface MoveClauseInput extends Place {
  readonly clauseId: string;
}

/**
 * Moves a clause, with all that stands in it, to another place; numbers follow. For chair and secretariat. Records
 * `clause.moved` under its new number; refuses `bad-place`. Repeating it leaves the clause where it is.
 */
export async function moveClause(actor: Actor, input: MoveClauseInput): Promise<Clause> {
  return inTransaction(async (tx) => {
    const structure = await lockStructure(tx, actor, { clauseId: input.clauseId });
    authorise(actor, "structure.edit");
    const clause = requireClause(structure, input.clauseId);
    const orderKey = orderKeyAt(structure.rows, clause, input);
    if (orderKey === null) throw new Refusal("bad-place");
    const moved = toClause(
      await tx.clause.update({
        where: { id: clause.id },
        data: { parentId: input.parentId, orderKey },
        select: CLAUSE_COLUMNS,
      }),
    );
    const facts = clauseFacts(withClause(structure.rows, moved), moved);
    await recordStructure(tx, actor, { structure, act: { type: "clause.moved", ...facts } });
    return moved;
  });
}
