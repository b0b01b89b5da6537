import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import type { NewNegotiation } from "./create-negotiation.ts";

/**
 * Changes a negotiation's title, description or way of voting; ballots already open keep theirs. Secretariat only.
 * Records `negotiation.edited`. May be repeated.
 */
export async function editNegotiation(actor: Actor, input: NewNegotiation): Promise<void> {
  await inTransaction(async (tx) => {
    authorise(actor, "negotiation.edit");
    const { title, description, weightedVoting } = input;
    await tx.negotiation.update({
      where: { id: actor.negotiationId },
      data: { title, description, weightedVoting },
      select: { id: true },
    });
    await recordEvent(tx, actor, { type: "negotiation.edited", title, weightedVoting });
  });
}
