import type { Actor } from "#lib/access/actor.ts";
import { authorise, may } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { lockDelegations, readProxies } from "./lock-proxies.ts";

/**
 * Ends a proxy: its grantor takes it back, or its holder lays it down; ballots that are open keep their electorate. For
 * the heads of the two. Records `proxy.ended`. Refuses `not-found`; repeating it is refused: `proxy-ended`.
 */
export async function endProxy(actor: Actor, { proxyId }: { readonly proxyId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    const found = await tx.proxy.findFirst({
      where: { id: proxyId, grantor: { negotiationId: actor.negotiationId } },
      select: { grantorId: true, holderId: true },
    });
    if (!found) throw new Refusal("not-found");
    const { grantorId, holderId } = found;
    const [grantor, holder] = await lockDelegations(tx, actor, [grantorId, holderId]);
    if (!may(actor, "proxy.give", holderId)) authorise(actor, "proxy.give", grantorId);
    const standing = await readProxies(tx, actor);
    if (!standing.some(({ id }) => id === proxyId)) throw new Refusal("proxy-ended");
    const { at } = await recordEvent(tx, actor, {
      type: "proxy.ended",
      proxyId,
      grantorId,
      grantorName: grantor.name,
      holderId,
      holderName: holder.name,
    });
    await tx.proxy.update({
      where: { id: proxyId },
      data: { endedAt: at, endedBy: actor.userId },
      select: { id: true },
    });
  });
}
