import { randomBytes } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { hashInvitationToken } from "../invitation-token.ts";
import { requireWholeSeat, type Seat } from "../seat.ts";

export interface NewInvitation extends Seat {
  /** How many people the link may seat. */
  readonly maxUses: number;
  /** ISO-8601, UTC. */
  readonly expiresAt: string;
}

const TOKEN_BYTES = 24;

/**
 * Makes a link that seats whoever opens it. Secretariat only. The token is answered here once and never stored.
 * Records `member.invited`. Repeating it makes another link.
 */
export async function inviteMember(
  actor: Actor,
  input: NewInvitation,
): Promise<{ readonly invitationId: string; readonly token: string }> {
  const { office, delegationId, maxUses, expiresAt } = input;
  const { negotiationId } = actor;
  requireWholeSeat(input);
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  return inTransaction(async (tx) => {
    authorise(actor, "member.invite");
    if (delegationId !== null && !(await tx.delegation.count({ where: { id: delegationId, negotiationId } })))
      throw new Refusal("not-found");
    const { id: invitationId } = await tx.invitation.create({
      data: {
        negotiationId,
        tokenHash: hashInvitationToken(token),
        office,
        delegationId,
        maxUses,
        expiresAt,
        createdBy: actor.userId,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, { type: "member.invited", invitationId, office, delegationId });
    return { invitationId, token };
  });
}
