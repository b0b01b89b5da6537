import type { Prisma } from "#prisma/generated/client.ts";
import type { ContestedItem, StandNow } from "../contested-item.ts";

/** The columns of contested words. */
export const CONTESTED_COLUMNS = {
  id: true,
  clauseId: true,
  kind: true,
  parentId: true,
  openedBy: true,
  delegationId: true,
  openedAt: true,
  openedRevision: true,
  excerpt: true,
  requested: true,
  requestedFor: true,
  requestedBy: true,
  requestedAt: true,
  outcome: true,
  chosen: true,
  closedBy: true,
  closedAt: true,
  closedRevision: true,
} as const satisfies Prisma.ContestedTextSelect;

export type ContestedRow = Prisma.ContestedTextGetPayload<{ select: typeof CONTESTED_COLUMNS }>;

/** What a row is read with: people's names, the negotiation's delegations, the stands on it. */
export interface ContestedContext {
  readonly names: ReadonlyMap<string, string>;
  readonly delegations: ReadonlyMap<
    string,
    { readonly id: string; readonly shortName: string; readonly colour: string }
  >;
  readonly stands: readonly StandNow[];
  readonly survived: number;
}

/** A row of contested_text as a domain value. */
export function toContestedItem(row: ContestedRow, context: ContestedContext): ContestedItem {
  const { names, delegations, stands, survived } = context;
  const nameOf = (id: string | null) => (id === null ? "" : (names.get(id) ?? "Somebody"));
  return {
    id: row.id,
    clauseId: row.clauseId,
    kind: row.kind,
    parentId: row.parentId,
    openedAt: row.openedAt.toISOString(),
    openedBy: {
      name: nameOf(row.openedBy),
      delegation: row.delegationId === null ? null : (delegations.get(row.delegationId) ?? null),
    },
    openedRevision: row.openedRevision,
    survived,
    excerpt: row.excerpt,
    request:
      row.requested && row.requestedAt
        ? {
            outcome: row.requested,
            chosen: row.requestedFor,
            by: nameOf(row.requestedBy),
            at: row.requestedAt.toISOString(),
          }
        : null,
    closed:
      row.outcome && row.closedAt
        ? {
            outcome: row.outcome,
            chosen: row.chosen ?? "",
            by: nameOf(row.closedBy),
            at: row.closedAt.toISOString(),
            revision: row.closedRevision ?? 0,
          }
        : null,
    stands,
  };
}
