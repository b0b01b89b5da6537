import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";

/**
 * Locks the negotiated treaty against other versions and changes of its structure until the
 * transaction ends; everybody may go on typing. To be taken before any clause is locked. Answers its id.
 */
export async function lockTreaty(tx: Transaction, actor: Actor): Promise<string> {
  const [treaty] = await tx.$queryRaw<{ id: string }[]>`
    select id from treaty where negotiation_id = ${actor.negotiationId}::uuid and basis_id is null
    for no key update`;
  if (!treaty) throw new Refusal("not-found");
  return treaty.id;
}
