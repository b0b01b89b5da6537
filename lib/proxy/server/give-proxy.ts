import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { findProxyFault } from "../proxy.ts";
import { lockDelegations, readProxies } from "./lock-proxies.ts";

/**
 * Gives the vote of the actor's delegation to another until it is taken back; ballots that are open keep their
 * electorate. For heads. Records `proxy.given`. Refuses `no-proxies`, `proxy-to-itself`, `proxy-given`, `proxy-chain`
 * and `proxies-full`; repeating it is refused.
 */
export async function giveProxy(
  actor: Actor,
  { holderId }: { readonly holderId: string },
): Promise<{ readonly proxyId: string }> {
  return inTransaction(async (tx) => {
    authorise(actor, "proxy.give");
    const grantorId = actor.delegation?.id;
    if (!grantorId) throw new Refusal("not-allowed");
    const [grantor, holder] = await lockDelegations(tx, actor, [grantorId, holderId]);
    const [negotiation] = await tx.$queryRaw<{ limit: number }[]>`
      select proxy_limit as limit from negotiation where id = ${actor.negotiationId}::uuid for no key update`;
    const standing = await readProxies(tx, actor);
    const fault = findProxyFault(standing, { grantorId, holderId, limit: negotiation?.limit ?? 0 });
    if (fault) throw new Refusal(fault);
    const proxyId = randomUUID();
    const { at } = await recordEvent(tx, actor, {
      type: "proxy.given",
      proxyId,
      grantorId,
      grantorName: grantor.name,
      holderId,
      holderName: holder.name,
    });
    await tx.proxy.create({
      data: { id: proxyId, grantorId, holderId, givenBy: actor.userId, givenAt: at },
      select: { id: true },
    });
    return { proxyId };
  });
}
