import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { readProxies } from "#lib/proxy/server/lock-proxies.ts";
import { Refusal } from "#lib/refusal.ts";
import type { NewNegotiation } from "./create-negotiation.ts";

export interface EditedNegotiation extends NewNegotiation {
  /** How many delegations a delegation may vote for beside itself; without it: as before. */
  readonly proxyLimit?: number;
}

/**
 * Changes a negotiation's title, description, way of voting or proxies; ballots already open keep theirs. Secretariat only.
 * Records `negotiation.edited`. Refuses `proxies-stand` where a delegation votes for more others than it may any more.
 * May be repeated.
 */
export async function editNegotiation(actor: Actor, input: EditedNegotiation): Promise<void> {
  await inTransaction(async (tx) => {
    authorise(actor, "negotiation.edit");
    const { title, description, weightedVoting } = input;
    const { proxyLimit } = await tx.negotiation.update({
      where: { id: actor.negotiationId },
      data: { title, description, weightedVoting, proxyLimit: input.proxyLimit },
      select: { proxyLimit: true },
    });
    const held = Map.groupBy(await readProxies(tx, actor), ({ holderId }) => holderId);
    if ([...held.values()].some((proxies) => proxies.length > proxyLimit)) throw new Refusal("proxies-stand");
    await recordEvent(tx, actor, { type: "negotiation.edited", title, weightedVoting, proxyLimit });
  });
}
