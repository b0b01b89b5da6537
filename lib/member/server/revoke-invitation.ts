import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";

/**
 * Withdraws an invitation; whoever it has seated stays. Secretariat only. Records `invitation.revoked`. Repeating it is
 * refused: `invitation-void`.
 */
export async function revokeInvitation(
  actor: Actor,
  input: { readonly invitationId: string },
): Promise<void> {
  const { invitationId } = input;
  await inTransaction(async (tx) => {
    authorise(actor, "member.invite");
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, negotiationId: actor.negotiationId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new Refusal("invitation-void");
    await recordEvent(tx, actor, { type: "invitation.revoked", invitationId });
  });
}
