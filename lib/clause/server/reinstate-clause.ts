import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Clause } from "../clause.ts";
import { isInForce } from "../structure.ts";
import { CLAUSE_COLUMNS, toClause } from "./row.ts";
import {
  clauseFacts,
  lockStructure,
  recordStructure,
  requireClause,
  withClause,
} from "./treaty-structure.ts";

/**
 * Takes back the withdrawal of a clause: it is numbered again and open. For chair and secretariat. Records
 * `clause.reinstated` under its new number; refuses `clause-closed` unless it is withdrawn, and `bad-place` while
 * what it stands in is withdrawn.
 */
export async function reinstateClause(
  actor: Actor,
  { clauseId }: { readonly clauseId: string },
): Promise<Clause> {
  return inTransaction(async (tx) => {
    const structure = await lockStructure(tx, actor, { clauseId });
    authorise(actor, "structure.edit");
    const clause = requireClause(structure, clauseId);
    if (!isInForce(structure.rows, clause.parentId))
      throw new Refusal("bad-place", "What it stands in is withdrawn. Reinstate that first.");
    const [row] = await tx.clause.updateManyAndReturn({
      where: { id: clause.id, status: "WITHDRAWN" },
      data: { status: "OPEN" },
      select: CLAUSE_COLUMNS,
    });
    if (!row) throw new Refusal("clause-closed", "This clause is not withdrawn. Nothing was changed.");
    const reinstated = toClause(row);
    const facts = clauseFacts(withClause(structure.rows, reinstated), reinstated);
    await recordStructure(tx, actor, { structure, act: { type: "clause.reinstated", ...facts } });
    return reinstated;
  });
}
