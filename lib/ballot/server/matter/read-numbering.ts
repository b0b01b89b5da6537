import { clauseTree, readingOrder } from "#lib/clause/clause-tree.ts";
import { type ClauseNumber, numberClauses } from "#lib/clause/number-clauses.ts";
import { CLAUSE_COLUMNS, toClause } from "#lib/clause/server/row.ts";
import type { Transaction } from "#lib/platform/transaction.ts";

/** What the clauses of a treaty are called now, and in which order they stand. */
export type Numbering = {
  readonly clauses: ReadonlyMap<string, ClauseNumber>;
  /** Ids in reading order. */
  readonly order: readonly string[];
};

/** Reads it as the transaction sees it. */
export async function readNumbering(tx: Transaction, treatyId: string): Promise<Numbering> {
  const rows = (await tx.clause.findMany({ where: { treatyId }, select: CLAUSE_COLUMNS })).map(toClause);
  return {
    clauses: numberClauses(rows),
    order: readingOrder(clauseTree(rows)).map(({ row }) => row.id),
  };
}
