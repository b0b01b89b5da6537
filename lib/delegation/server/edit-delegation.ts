import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, isUniqueViolation } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { NewDelegation } from "./add-delegations.ts";

export interface EditedDelegation extends NewDelegation {
  readonly delegationId: string;
  readonly colour: string;
}

/**
 * Changes a delegation's names, code, weight, population or colour. A ballot that is open keeps those it opened with.
 * Secretariat only. Records `delegation.edited`. May be repeated.
 */
export async function editDelegation(actor: Actor, input: EditedDelegation): Promise<void> {
  const { delegationId, name, shortName, isoCode, weight, population = null, colour } = input;
  try {
    await inTransaction(async (tx) => {
      authorise(actor, "delegation.manage");
      const { count } = await tx.delegation.updateMany({
        where: { id: delegationId, negotiationId: actor.negotiationId },
        data: { name, shortName, isoCode, weight, population, colour },
      });
      if (count === 0) throw new Refusal("not-found");
      await recordEvent(tx, actor, {
        type: "delegation.edited",
        delegationId,
        name,
        shortName,
        isoCode,
        weight,
        population,
      });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal("name-taken") : error;
  }
}
