import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Seat } from "../seat.ts";

/**
 * Locks the secretariat of a negotiation and answers the seat of one person. Refuses `last-secretary` where the
 * negotiation would be left without one, `not-found` where the person has no seat.
 */
export async function lockMember(
  tx: Transaction,
  who: { readonly negotiationId: string; readonly userId: string; readonly keepsSecretariat: boolean },
): Promise<Seat & { readonly name: string }> {
  const { negotiationId, userId, keepsSecretariat } = who;
  await tx.$queryRaw`select 1 from negotiation where id = ${negotiationId}::uuid for update`;
  const member = await tx.member.findUnique({
    where: { negotiationId_userId: { negotiationId, userId } },
    select: { office: true, delegationId: true, user: { select: { name: true } } },
  });
  if (!member) throw new Refusal("not-found");
  if (member.office === "SECRETARIAT" && !keepsSecretariat) {
    const secretaries = await tx.member.count({ where: { negotiationId, office: "SECRETARIAT" } });
    if (secretaries < 2) throw new Refusal("last-secretary");
  }
  return { office: member.office, delegationId: member.delegationId, name: member.user.name };
}
