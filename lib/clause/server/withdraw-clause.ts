import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Clause } from "../clause.ts";
import { holdsClauses } from "../structure.ts";
import { CLAUSE_COLUMNS, toClause } from "./row.ts";
import { clauseFacts, lockStructure, recordStructure, requireClause } from "./treaty-structure.ts";

/**
 * Withdraws a clause: it keeps its place and its text, loses its number and is closed to editing. For chair and
 * secretariat. Records `clause.withdrawn` under the number it had. Refuses `part-not-empty` while
 * clauses stand in it that are not withdrawn, and `clause-closed` while it is voted on, once it is adopted, and when
 * it is withdrawn already.
 */
export async function withdrawClause(
  actor: Actor,
  { clauseId }: { readonly clauseId: string },
): Promise<Clause> {
  return inTransaction(async (tx) => {
    const structure = await lockStructure(tx, actor, { clauseId });
    authorise(actor, "structure.edit");
    const clause = requireClause(structure, clauseId);
    if (holdsClauses(structure.rows, clause.id)) throw new Refusal("part-not-empty");
    const [row] = await tx.clause.updateManyAndReturn({
      where: { id: clause.id, status: { in: ["OPEN", "FROZEN"] } },
      data: { status: "WITHDRAWN" },
      select: CLAUSE_COLUMNS,
    });
    if (!row) throw new Refusal("clause-closed");
    await recordStructure(tx, actor, {
      structure,
      act: { type: "clause.withdrawn", ...clauseFacts(structure.rows, clause) },
    });
    return toClause(row);
  });
}
