import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { requireWholeSeat, type Seat } from "../seat.ts";
import { lockMember } from "./lock-member.ts";

/**
 * Gives a person another office or delegation; it holds at once, on open screens too. Secretariat only; the last
 * secretary stays (`last-secretary`). Records `member.reseated`. May be repeated.
 */
export async function reseatMember(actor: Actor, input: Seat & { readonly userId: string }): Promise<void> {
  const { userId, office, delegationId } = input;
  const { negotiationId } = actor;
  requireWholeSeat(input);
  await inTransaction(async (tx) => {
    authorise(actor, "member.remove");
    const { name } = await lockMember(tx, {
      negotiationId,
      userId,
      keepsSecretariat: office === "SECRETARIAT",
    });
    if (delegationId !== null && !(await tx.delegation.count({ where: { id: delegationId, negotiationId } })))
      throw new Refusal("not-found");
    // first: secretaries may move themselves, and record it from the seat that they leave
    await recordEvent(tx, actor, { type: "member.reseated", userId, name, office, delegationId });
    await tx.member.update({
      where: { negotiationId_userId: { negotiationId, userId } },
      data: { office, delegationId },
      select: { id: true },
    });
  });
}
