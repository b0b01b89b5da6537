import type { Actor } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { AppealStatus } from "../ruling.ts";
import { lockAppeal } from "./lock-order.ts";

/** Writes how an appeal ended, and records `appeal.ended`. Refuses `appeal-closed` when it has. The caller has authorised. */
export async function endAppeal(
  tx: Transaction,
  actor: Actor,
  { appealId, outcome }: { readonly appealId: string; readonly outcome: Exclude<AppealStatus, "PENDING"> },
): Promise<void> {
  const { locked, appeal } = await lockAppeal(tx, actor, appealId);
  if (appeal.status !== "PENDING") throw new Refusal("appeal-closed");
  await tx.appeal.update({
    where: { id: appealId },
    data: { status: outcome, closedAt: new Date(), closedBy: actor.userId },
    select: { id: true },
  });
  const { clauseId, label, number } = locked;
  await recordEvent(tx, actor, {
    type: "appeal.ended",
    appealId,
    clauseId,
    label,
    number,
    delegationName: appeal.delegation.shortName,
    outcome,
  });
}
