import type { Actor, Person } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, isUniqueViolation, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { hashInvitationToken } from "../invitation-token.ts";

/**
 * Seats the person as the invitation says. Whoever holds the token may. Refuses `invitation-void` when it is used up,
 * withdrawn, out of date or unknown, and `already-seated`. Records `member.joined`.
 */
export async function acceptInvitation(person: Person, input: { readonly token: string }): Promise<Actor> {
  try {
    return await inTransaction(async (tx) => {
      const { negotiationId, office, delegation } = await useInvitation(tx, input.token);
      await tx.member.create({
        data: { negotiationId, userId: person.userId, office, delegationId: delegation?.id ?? null },
        select: { id: true },
      });
      const actor: Actor = { ...person, negotiationId, office, delegation };
      await recordEvent(tx, actor, {
        type: "member.joined",
        userId: person.userId,
        name: person.name,
        office,
        delegationId: delegation?.id ?? null,
      });
      return actor;
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal("already-seated") : error;
  }
}

/** Counts one use, under the row lock: two people with the last use of a link are not both seated. */
async function useInvitation(tx: Transaction, token: string) {
  const [used] = await tx.$queryRaw<{ id: string }[]>`
    update invitation set uses = uses + 1
    where token_hash = ${hashInvitationToken(token)} and revoked_at is null and expires_at > now() and uses < max_uses
    returning id`;
  if (!used) throw new Refusal("invitation-void");
  return tx.invitation.findUniqueOrThrow({
    where: { id: used.id },
    select: {
      negotiationId: true,
      office: true,
      delegation: { select: { id: true, shortName: true, colour: true } },
    },
  });
}
