import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, isForeignKeyViolation, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";

/**
 * Dissolves a bloc; its delegations stay. Secretariat only. Records `bloc.removed`.
 * Refuses `in-use` when the bloc has taken a stand. Repeating it: `not-found`.
 */
export async function removeBloc(actor: Actor, input: { readonly blocId: string }): Promise<void> {
  const { blocId } = input;
  await inTransaction(async (tx) => {
    authorise(actor, "bloc.manage");
    const bloc = await tx.bloc.findFirst({
      where: { id: blocId, negotiationId: actor.negotiationId },
      select: { name: true },
    });
    if (!bloc) throw new Refusal("not-found");
    await removeRow(tx, blocId);
    await recordEvent(tx, actor, { type: "bloc.removed", blocId, name: bloc.name });
  });
}

async function removeRow(tx: Transaction, id: string): Promise<void> {
  try {
    await tx.bloc.delete({ where: { id }, select: { id: true } });
  } catch (error) {
    throw isForeignKeyViolation(error) ? new Refusal("in-use") : error;
  }
}
