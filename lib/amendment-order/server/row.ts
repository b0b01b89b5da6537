import type { Prisma } from "#prisma/generated/client.ts";
import type { OrderRuling } from "../ruling.ts";

/** The columns of a ruling on the order of voting, with the appeals against it. */
export const ORDER_COLUMNS = {
  id: true,
  number: true,
  proposalIds: true,
  keptIds: true,
  reason: true,
  ruledAt: true,
  appeals: {
    orderBy: [{ madeAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      reason: true,
      status: true,
      madeAt: true,
      closedAt: true,
      delegation: { select: { id: true, name: true } },
    },
  },
} as const satisfies Prisma.VotingOrderSelect;

/** A row of voting_order as a domain value. */
export function toRuling(row: Prisma.VotingOrderGetPayload<{ select: typeof ORDER_COLUMNS }>): OrderRuling {
  const { id, number, proposalIds, keptIds, reason, ruledAt, appeals } = row;
  return {
    id,
    number,
    proposalIds,
    keptIds,
    reason,
    ruledAt: ruledAt.toISOString(),
    appeals: appeals.map(({ madeAt, closedAt, ...appeal }) => ({
      ...appeal,
      madeAt: madeAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
    })),
  };
}
