import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Clause } from "../clause.ts";
import { numberClauses } from "../number-clauses.ts";
import { CLAUSE_COLUMNS, toClause } from "./row.ts";

/** The structure of one treaty, held still until the transaction ends. */
export interface TreatyStructure {
  readonly treatyId: string;
  readonly rows: readonly Clause[];
}

/** Locks the structure of the treaty of the actor's negotiation: whoever else wants to change it waits. */
export async function lockStructure(tx: Transaction, actor: Actor): Promise<TreatyStructure> {
  const [treaty] = await tx.$queryRaw<{ id: string }[]>`
    select id from treaty where negotiation_id = ${actor.negotiationId}::uuid order by created_at limit 1 for update`;
  if (!treaty) throw new Refusal("not-found");
  return { treatyId: treaty.id, rows: await readRows(tx, treaty.id) };
}

/** The clause in a locked structure; one of another treaty is not found. */
export function requireClause({ rows }: TreatyStructure, clauseId: string): Clause {
  const clause = rows.find((row) => row.id === clauseId);
  if (!clause) throw new Refusal("not-found");
  return clause;
}

/** What the journal calls a clause, among these rows. */
export function clauseFacts(rows: readonly Clause[], clause: Clause) {
  const label = numberClauses(rows).get(clause.id)?.label ?? "";
  return { clauseId: clause.id, label, kind: clause.kind, heading: clause.heading };
}

/** The rows with one of them replaced. */
export function withClause(rows: readonly Clause[], clause: Clause): readonly Clause[] {
  return [...rows.filter((row) => row.id !== clause.id), clause];
}

async function readRows(tx: Transaction, treatyId: string): Promise<readonly Clause[]> {
  const rows = await tx.clause.findMany({ where: { treatyId }, select: CLAUSE_COLUMNS });
  return rows.map(toClause);
}
