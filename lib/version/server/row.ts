import { clauseTree, readingOrder } from "#lib/clause/clause-tree.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { VersionClause } from "../version.ts";

/** The columns of a version without its clauses. */
export const VERSION_COLUMNS = {
  id: true,
  treatyId: true,
  number: true,
  kind: true,
  name: true,
  note: true,
  title: true,
  sittingId: true,
  madeBy: true,
  madeAt: true,
} as const satisfies Prisma.TreatyVersionSelect;

/** The columns of a clause in a version. */
export const VERSION_CLAUSE_COLUMNS = {
  clauseId: true,
  parentId: true,
  kind: true,
  heading: true,
  numberAs: true,
  orderKey: true,
  status: true,
  label: true,
  revision: true,
  logHash: true,
  textHash: true,
} as const satisfies Prisma.TreatyVersionClauseSelect;

type VersionClauseRow = Prisma.TreatyVersionClauseGetPayload<{ select: typeof VERSION_CLAUSE_COLUMNS }>;

/** Rows of a version as its clauses, in reading order. */
export function toVersionClauses(rows: readonly VersionClauseRow[]): readonly VersionClause[] {
  const clauses = rows.map(({ clauseId: id, ...row }) => ({ id, ...row }));
  return readingOrder(clauseTree(clauses)).map(({ row }) => row);
}
