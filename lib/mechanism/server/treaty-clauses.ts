import type { Actor } from "#lib/access/actor.ts";
import { clauseTree, readingOrder } from "#lib/clause/clause-tree.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { negotiatedTreaty } from "#lib/clause/server/readable-treaties.ts";
import { CLAUSE_COLUMNS, toClause } from "#lib/clause/server/row.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { NamedClause } from "../mechanism.ts";

/** The treaty of a negotiation and what its clauses are called now. */
export interface TreatyClauses {
  readonly treatyId: string;
  /** In reading order. */
  readonly clauses: readonly NamedClause[];
}

/** Names the clauses of the treaty of the actor's negotiation. */
export async function nameTreatyClauses(reader: Transaction, actor: Actor): Promise<TreatyClauses> {
  const treaty = await reader.treaty.findFirst({
    where: negotiatedTreaty(actor),
    select: { id: true, clauses: { select: CLAUSE_COLUMNS } },
  });
  if (!treaty) throw new Refusal("not-found");
  const rows = treaty.clauses.map(toClause);
  const numbers = numberClauses(rows);
  const clauses = readingOrder(clauseTree(rows)).map(({ row: { id, heading } }) => ({
    id,
    heading,
    label: numbers.get(id)?.label ?? "",
  }));
  return { treatyId: treaty.id, clauses };
}

/** Refuses `bad-input` for no clause at all and `not-found` for one that is not in the treaty. */
export function requireTies({ clauses }: TreatyClauses, clauseIds: readonly string[]): readonly string[] {
  const ties = [...new Set(clauseIds)];
  if (ties.length === 0) throw new Refusal("bad-input", "Choose at least one article.");
  const known = new Set(clauses.map(({ id }) => id));
  if (!ties.every((id) => known.has(id))) throw new Refusal("not-found");
  return ties;
}
