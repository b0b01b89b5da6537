import type { AppealEntry, OrderEntry } from "./fact-entry.ts";
import type { Ledger } from "./ledger.ts";
import { wasCalled } from "./life-fault.ts";

/** Checks a ruling on the order of voting against the act that made it. */
export function findOrderFault(ledger: Ledger, row: OrderEntry): string | null {
  const [ruled] = ledger.about(row.id, "order.ruled");
  const order = ruled?.act.order ?? [];
  const isSo =
    ruled !== undefined &&
    ruled.actor.id === row.ruledBy &&
    ruled.act.clauseId === row.clauseId &&
    ruled.act.number === row.number &&
    ruled.act.reason === row.reason &&
    order.map(({ proposalId }) => proposalId).join() === row.proposalIds.join() &&
    JSON.stringify(order.map(({ reasons }) => reasons)) === JSON.stringify(row.reasons) &&
    order.flatMap(({ proposalId, isKept }) => (isKept ? [proposalId] : [])).join() === row.keptIds.join();
  return isSo ? null : `ruling ${row.number} on the order of voting on a clause is not as the journal says`;
}

/** Checks an appeal against the acts by which it was made and ended. */
export function findAppealFault(ledger: Ledger, row: AppealEntry): string | null {
  const [made] = ledger.about(row.id, "order.appealed");
  const [ended] = ledger.about(row.id, "appeal.ended");
  const isSo =
    made !== undefined &&
    made.actor.id === row.madeBy &&
    made.act.orderId === row.orderId &&
    made.act.reason === row.reason &&
    made.act.delegationId === row.delegationId &&
    wasCalled(ledger, row.delegationId, made.act.delegationName) &&
    (ended?.act.outcome ?? "PENDING") === row.status &&
    (ended?.actor.id ?? null) === row.closedBy;
  return isSo ? null : `the appeal “${row.reason}” is not as the journal says`;
}
