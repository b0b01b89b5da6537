import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { mayBeAppealed } from "../ruling.ts";
import { lockOrder } from "./lock-order.ts";

/**
 * Appeals against the chair's newest ruling on the order of voting (UN General Assembly rule 71): nothing on the clause
 * is put to the vote until the appeal is decided. For those who speak for a delegation. Records `order.appealed`. Refuses
 * `appeal-pending` while there is one, `appeal-closed` when the ruling is no longer the newest, has been upheld or
 * overruled.
 */
export async function appealOrder(
  actor: Actor,
  { orderId, reason }: { readonly orderId: string; readonly reason: string },
): Promise<{ readonly appealId: string }> {
  return inTransaction(async (tx) => {
    const { locked, order } = await lockOrder(tx, actor, orderId);
    authorise(actor, "order.appeal");
    const { delegation } = actor;
    if (!delegation) throw new Refusal("not-allowed");
    const newest = order.rulings.at(-1) ?? null;
    if (order.standing === "APPEALED") throw new Refusal("appeal-pending");
    if (newest?.id !== orderId || !mayBeAppealed(newest)) throw new Refusal("appeal-closed");
    const said = reason.trim();
    const { id: appealId } = await tx.appeal.create({
      data: { orderId, delegationId: delegation.id, reason: said, madeBy: actor.userId },
      select: { id: true },
    });
    const { clauseId, label, number } = locked;
    await recordEvent(tx, actor, {
      type: "order.appealed",
      appealId,
      orderId,
      clauseId,
      label,
      number,
      delegationId: delegation.id,
      delegationName: delegation.shortName,
      reason: said,
    });
    return { appealId };
  });
}
