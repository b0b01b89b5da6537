import type { Prisma } from "#prisma/generated/client.ts";
import type { Clause } from "../clause.ts";

/** The columns of a clause's structure. */
export const CLAUSE_COLUMNS = {
  id: true,
  treatyId: true,
  parentId: true,
  kind: true,
  heading: true,
  numberAs: true,
  orderKey: true,
  status: true,
  head: true,
} as const satisfies Prisma.ClauseSelect;

/** A structure row as a domain value. */
export function toClause(row: Prisma.ClauseGetPayload<{ select: typeof CLAUSE_COLUMNS }>): Clause {
  return row;
}
