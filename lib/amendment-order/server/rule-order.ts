import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { labelClause, lockClause } from "#lib/clause/server/lock-clause.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { sayReason } from "../reason.ts";
import { type LoadedOrder, loadOrder } from "./load-order.ts";

export interface RuleOrderInput {
  readonly clauseId: string;
  /** Every proposal that is tabled on the clause, the one that is put first at the beginning. */
  readonly proposalIds: readonly string[];
  /** Those of them that are put although one that was adopted seems to leave nothing of them. */
  readonly keptIds: readonly string[];
  /** Needed where the order is not the suggested one, and where something is kept. */
  readonly reason: string;
}

/**
 * Rules in which order the proposals on a clause are put to the vote; the newest ruling counts. For the chair. Records
 * `order.ruled`. Refuses `order-changed` unless exactly what is tabled is ordered, `appeal-pending`, and `bad-input`
 * without a reason where one is needed. Repeating it is another ruling.
 */
export async function ruleOrder(
  actor: Actor,
  { clauseId, proposalIds, keptIds, reason }: RuleOrderInput,
): Promise<{ readonly orderId: string }> {
  return inTransaction(async (tx) => {
    const clause = await lockClause(tx, actor, clauseId);
    authorise(actor, "order.rule");
    const order = await loadOrder(tx, clauseId);
    if (order.standing === "APPEALED") throw new Refusal("appeal-pending");
    requireAllOnce(order, proposalIds);
    const kept = proposalIds.filter((id) => keptIds.includes(id));
    const said = reason.trim();
    if (said === "" && (kept.length > 0 || proposalIds.join() !== order.suggested.join()))
      throw new Refusal("bad-input", "Say why: the order is not the suggested one. Nothing was changed.");
    const ordered = proposalIds.flatMap((id) => order.items.filter(({ proposalId }) => proposalId === id));
    const reasons = ordered.map((item) => item.reasons.map(sayReason));
    const number = (order.rulings.at(-1)?.number ?? 0) + 1;
    const { id: orderId } = await tx.votingOrder.create({
      data: {
        clauseId,
        number,
        proposalIds: [...proposalIds],
        keptIds: kept,
        reasons: reasons.map((each) => [...each]),
        reason: said,
        ruledBy: actor.userId,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      type: "order.ruled",
      orderId,
      clauseId,
      label: await labelClause(tx, clause),
      number,
      order: ordered.map(({ proposalId, symbol }, i) => ({
        proposalId,
        symbol,
        reasons: reasons[i] ?? [],
        isKept: kept.includes(proposalId),
      })),
      reason: said,
    });
    return { orderId };
  });
}

function requireAllOnce({ suggested }: LoadedOrder, proposalIds: readonly string[]): void {
  if (proposalIds.toSorted().join() !== suggested.toSorted().join()) throw new Refusal("order-changed");
  if (suggested.length === 0)
    throw new Refusal("order-changed", "No proposal is before the conference here. Nothing was changed.");
}
