import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, isForeignKeyViolation } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";

/**
 * Removes a delegation that has neither people nor anything on the record; otherwise `in-use`. Secretariat only.
 * Records `delegation.removed`. Repeating it is refused: `not-found`.
 */
export async function removeDelegation(
  actor: Actor,
  input: { readonly delegationId: string },
): Promise<void> {
  const { delegationId } = input;
  try {
    await inTransaction(async (tx) => {
      authorise(actor, "delegation.manage");
      const { negotiationId } = actor;
      const delegation = await tx.delegation.findUnique({
        where: { id_negotiationId: { id: delegationId, negotiationId } },
        select: { name: true },
      });
      if (!delegation) throw new Refusal("not-found");
      await tx.delegation.delete({ where: { id: delegationId }, select: { id: true } });
      await recordEvent(tx, actor, { type: "delegation.removed", delegationId, name: delegation.name });
    });
  } catch (error) {
    throw isForeignKeyViolation(error) ? new Refusal("in-use") : error;
  }
}
