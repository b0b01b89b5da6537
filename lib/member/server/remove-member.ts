import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { lockMember } from "./lock-member.ts";

/**
 * Ends a person's seat; what they did stays on the record. Secretariat only; the last secretary stays
 * (`last-secretary`). Records `member.removed`. Repeating it: `not-found`.
 */
export async function removeMember(actor: Actor, input: { readonly userId: string }): Promise<void> {
  const { userId } = input;
  const { negotiationId } = actor;
  await inTransaction(async (tx) => {
    authorise(actor, "member.remove");
    const { name, office, delegationId } = await lockMember(tx, {
      negotiationId,
      userId,
      keepsSecretariat: false,
    });
    // first: secretaries may end their own seat, and record it from there
    await recordEvent(tx, actor, { type: "member.removed", userId, name, office, delegationId });
    await tx.member.delete({
      where: { negotiationId_userId: { negotiationId, userId } },
      select: { id: true },
    });
  });
}
