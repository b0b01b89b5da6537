import type { Transaction } from "#lib/platform/transaction.ts";
import type { AppealEntry, OrderEntry } from "../fact-entry.ts";
import type { Reading } from "./reading.ts";

/** The rulings on the order of voting, then the appeals against them. */
export async function readOrders(
  tx: Transaction,
  { treaties }: Reading,
): Promise<readonly (OrderEntry | AppealEntry)[]> {
  const orders = await tx.votingOrder.findMany({
    where: { clause: { treaty: treaties } },
    orderBy: [{ clauseId: "asc" }, { number: "asc" }],
    select: {
      id: true,
      clauseId: true,
      number: true,
      proposalIds: true,
      keptIds: true,
      reasons: true,
      reason: true,
      ruledBy: true,
      ruledAt: true,
    },
  });
  const appeals = await tx.appeal.findMany({
    where: { order: { clause: { treaty: treaties } } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      orderId: true,
      delegationId: true,
      reason: true,
      status: true,
      madeBy: true,
      madeAt: true,
      closedBy: true,
      closedAt: true,
    },
  });
  return [
    ...orders.map(({ reasons, ruledAt, ...row }) => ({
      entry: "order" as const,
      ...row,
      reasons: reasons as readonly (readonly string[])[],
      ruledAt: ruledAt.toISOString(),
    })),
    ...appeals.map(({ madeAt, closedAt, ...row }) => ({
      entry: "appeal" as const,
      ...row,
      madeAt: madeAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
    })),
  ];
}
