import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Clause } from "../clause.ts";
import type { ClauseKind } from "../clause-kind.ts";
import { orderKeyAt, type Place } from "../structure.ts";
import { CLAUSE_COLUMNS, toClause } from "./row.ts";
import { clauseFacts, lockStructure, recordStructure, withClause } from "./treaty-structure.ts";

export interface AddClauseInput extends Place {
  /** A chair's text; without it, the negotiated treaty. */
  readonly treatyId?: string | undefined;
  readonly kind: ClauseKind;
  readonly heading: string;
}

/**
 * Adds an empty clause to the treaty. For chair and secretariat. Records `clause.added`; refuses `bad-place`.
 * Repeating it adds another clause.
 */
export async function addClause(actor: Actor, input: AddClauseInput): Promise<Clause> {
  return inTransaction(async (tx) => {
    const structure = await lockStructure(tx, actor, { treatyId: input.treatyId });
    authorise(actor, "structure.edit");
    const orderKey = orderKeyAt(structure.rows, { id: null, kind: input.kind }, input);
    if (orderKey === null) throw new Refusal("bad-place");
    const clause = toClause(
      await tx.clause.create({
        data: {
          treatyId: structure.treatyId,
          parentId: input.parentId,
          kind: input.kind,
          heading: input.heading.trim(),
          orderKey,
          mode: structure.chairsText ? "DRAFTERS" : "OPEN",
        },
        select: CLAUSE_COLUMNS,
      }),
    );
    const facts = clauseFacts(withClause(structure.rows, clause), clause);
    await recordStructure(tx, actor, { structure, act: { type: "clause.added", ...facts } });
    return clause;
  });
}
