import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";

/** Dissolves a bloc; its delegations stay. Secretariat only. Records `bloc.removed`. Repeating it: `not-found`. */
export async function removeBloc(actor: Actor, input: { readonly blocId: string }): Promise<void> {
  const { blocId } = input;
  await inTransaction(async (tx) => {
    authorise(actor, "bloc.manage");
    const bloc = await tx.bloc.findFirst({
      where: { id: blocId, negotiationId: actor.negotiationId },
      select: { name: true },
    });
    if (!bloc) throw new Refusal("not-found");
    await tx.bloc.delete({ where: { id: blocId }, select: { id: true } });
    await recordEvent(tx, actor, { type: "bloc.removed", blocId, name: bloc.name });
  });
}
