import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { lockStructure } from "#lib/clause/server/treaty-structure.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import {
  closeChairsText,
  requireChairsText,
  sealChairsText,
  type WhichChairsText,
} from "./lock-chairs-text.ts";
import { lockTexts } from "./lock-texts.ts";

/**
 * Issues a chair's text: from now on everybody in the negotiation reads it. For chair and secretariat. Records
 * `chairs-text.begun`, which was nobody's business before, and `chairs-text.issued` with its exact texts. Refuses
 * `chairs-text-closed` when it is issued, adopted or dropped already.
 */
export async function issueChairsText(actor: Actor, { chairsTextId }: WhichChairsText): Promise<void> {
  await inTransaction(async (tx) => {
    const { isIssued, title } = requireChairsText(await lockStructure(tx, actor, { treatyId: chairsTextId }));
    authorise(actor, "chairs-text.draft");
    if (isIssued)
      throw new Refusal(
        "chairs-text-closed",
        "This chair's text has been issued already. Nothing was changed.",
      );
    await lockTexts(tx, [chairsTextId]);
    const { createdAt, begunBy } = await tx.treaty.update({
      where: { id: chairsTextId },
      data: { status: "ISSUED", issuedAt: new Date(), issuedBy: actor.userId },
      select: { createdAt: true, begunBy: true },
    });
    const beginner = await tx.user.findUnique({ where: { id: begunBy ?? "" }, select: { name: true } });
    const clauses = await tx.clause.count({ where: { treatyId: chairsTextId, originId: { not: null } } });
    await recordEvent(tx, actor, {
      type: "chairs-text.begun",
      chairsTextId,
      title,
      by: beginner?.name ?? "somebody",
      begunAt: createdAt.toISOString(),
      clauses,
    });
    const texts = await sealChairsText(tx, chairsTextId);
    await recordEvent(tx, actor, { type: "chairs-text.issued", chairsTextId, title, texts });
  });
}

/**
 * Drops a chair's text: nobody writes in it any more. One that was issued stays readable, and its end is on record as
 * `chairs-text.dropped`; of a draft the record never says anything. For chair and secretariat. Refuses
 * `chairs-text-closed` when it is adopted or dropped already.
 */
export async function dropChairsText(actor: Actor, { chairsTextId }: WhichChairsText): Promise<void> {
  await inTransaction(async (tx) => {
    const { isIssued, title } = requireChairsText(await lockStructure(tx, actor, { treatyId: chairsTextId }));
    authorise(actor, "chairs-text.draft");
    await lockTexts(tx, [chairsTextId]);
    const texts = await sealChairsText(tx, chairsTextId);
    await closeChairsText(tx, actor, { chairsTextId, status: "DROPPED" });
    if (isIssued) await recordEvent(tx, actor, { type: "chairs-text.dropped", chairsTextId, title, texts });
  });
}
