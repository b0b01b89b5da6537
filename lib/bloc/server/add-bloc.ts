import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { nextColour } from "#lib/delegation/palette.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, isUniqueViolation } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { BlocType } from "../bloc.ts";
import { requireDelegations } from "./require-delegations.ts";

export interface NewBloc {
  readonly name: string;
  readonly shortName: string;
  readonly type: BlocType;
  /** Its members; a delegation may be in several blocs. */
  readonly delegationIds: readonly string[];
}

/**
 * Adds a bloc with its members. Secretariat only. Records `bloc.added`. Repeating it is refused: `name-taken`.
 */
export async function addBloc(actor: Actor, input: NewBloc): Promise<{ readonly id: string }> {
  const { name, shortName, type, delegationIds } = input;
  const { negotiationId } = actor;
  try {
    return await inTransaction(async (tx) => {
      await tx.$queryRaw`select 1 from negotiation where id = ${negotiationId}::uuid for update`;
      authorise(actor, "bloc.manage");
      await requireDelegations(tx, negotiationId, delegationIds);
      const present = await tx.bloc.findMany({ where: { negotiationId }, select: { colour: true } });
      const bloc = await tx.bloc.create({
        data: {
          negotiationId,
          name,
          shortName,
          type,
          colour: nextColour(present.map(({ colour }) => colour)),
          members: { create: delegationIds.map((delegationId) => ({ delegationId })) },
        },
        select: { id: true },
      });
      await recordEvent(tx, actor, {
        type: "bloc.added",
        blocId: bloc.id,
        name,
        blocType: type,
        delegationIds,
      });
      return bloc;
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal("name-taken") : error;
  }
}
