import type { Prisma } from "#prisma/generated/client.ts";
import type { Clause } from "../clause.ts";
import type { ClauseContent } from "../content.ts";
import type { PrivateDraft } from "../private-draft.ts";

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
  mode: true,
  bracketRule: true,
  stage: true,
  agreedHash: true,
  adRefDueAt: true,
} as const satisfies Prisma.ClauseSelect;

/** A structure row as a domain value. */
export function toClause(row: Prisma.ClauseGetPayload<{ select: typeof CLAUSE_COLUMNS }>): Clause {
  return { ...row, adRefDueAt: row.adRefDueAt?.toISOString() ?? null };
}

/** The columns of a private draft. */
export const DRAFT_COLUMNS = {
  id: true,
  clauseId: true,
  createdAt: true,
  revision: true,
  content: true,
  excerpt: true,
} as const satisfies Prisma.PrivateDraftSelect;

/** A row of private_draft as a domain value. Its content was checked when it was kept. */
export function toPrivateDraft({
  id,
  createdAt,
  content,
  ...row
}: Prisma.PrivateDraftGetPayload<{ select: typeof DRAFT_COLUMNS }>): PrivateDraft {
  return {
    ...row,
    draftId: id,
    createdAt: createdAt.toISOString(),
    content: content as unknown as ClauseContent,
  };
}
