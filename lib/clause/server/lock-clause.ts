import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import type { Clause } from "../clause.ts";
import { type ClauseNumber, numberClauses } from "../number-clauses.ts";
import { readableTreaties } from "./readable-treaties.ts";
import { CLAUSE_COLUMNS, toClause } from "./row.ts";

/**
 * Locks a clause of the negotiated treaty until the transaction ends: its status and its text hold still. A clause of
 * another negotiation is not found; one of a chair's text is refused as `not-allowed` to who may read it, for no act is
 * on it but its editing, and not found by others.
 */
export async function lockClause(tx: Transaction, actor: Actor, clauseId: string): Promise<Clause> {
  if (!isUuid(clauseId)) throw new Refusal("not-found");
  const locked = await tx.$queryRaw<unknown[]>`
    select 1 from clause join treaty on treaty.id = clause.treaty_id
    where clause.id = ${clauseId}::uuid and treaty.negotiation_id = ${actor.negotiationId}::uuid
      and treaty.basis_id is null
    for no key update of clause`;
  if (locked.length === 0) throw await refusalFor(tx, actor, clauseId);
  return toClause(await tx.clause.findUniqueOrThrow({ where: { id: clauseId }, select: CLAUSE_COLUMNS }));
}

async function refusalFor(tx: Transaction, actor: Actor, clauseId: string): Promise<Refusal> {
  const isKnown = await tx.clause.count({ where: { id: clauseId, treaty: readableTreaties(actor) } });
  if (isKnown === 0) return new Refusal("not-found");
  return new Refusal(
    "not-allowed",
    "This is an article of a chair's text: it is changed by editing it, and nothing else is done to it. Nothing was changed.",
  );
}

/** What a clause is called now, for the journal: "Article 5". */
export async function labelClause(tx: Transaction, clause: Clause): Promise<string> {
  return (await numberClause(tx, clause)).label;
}

/** Number and label of a clause now, and whether it or the part it stands in is withdrawn. */
export async function numberClause(tx: Transaction, { id, treatyId }: Clause): Promise<ClauseNumber> {
  const rows = await tx.clause.findMany({ where: { treatyId }, select: CLAUSE_COLUMNS });
  const number = numberClauses(rows.map(toClause)).get(id);
  if (!number) throw new Error(`clause ${id} is not in its treaty`);
  return number;
}
