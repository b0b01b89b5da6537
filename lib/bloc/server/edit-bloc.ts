import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, isUniqueViolation } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { NewBloc } from "./add-bloc.ts";
import { requireDelegations } from "./require-delegations.ts";

/** Changes a bloc's names, type and members. Secretariat only. Records `bloc.edited`. May be repeated. */
export async function editBloc(actor: Actor, input: NewBloc & { readonly blocId: string }): Promise<void> {
  const { blocId, name, shortName, type, delegationIds } = input;
  const { negotiationId } = actor;
  try {
    await inTransaction(async (tx) => {
      authorise(actor, "bloc.manage");
      await requireDelegations(tx, negotiationId, delegationIds);
      const { count } = await tx.bloc.updateMany({
        where: { id: blocId, negotiationId },
        data: { name, shortName, type },
      });
      if (count === 0) throw new Refusal("not-found");
      await tx.blocMember.deleteMany({ where: { blocId } });
      await tx.blocMember.createMany({
        data: delegationIds.map((delegationId) => ({ blocId, delegationId })),
      });
      await recordEvent(tx, actor, { type: "bloc.edited", blocId, name, blocType: type, delegationIds });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal("name-taken") : error;
  }
}
