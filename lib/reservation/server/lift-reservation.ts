import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { labelClause, lockClause } from "#lib/clause/server/lock-clause.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";

/**
 * Lifts a reservation of position; it stays on the record as lifted. For heads and delegates of the delegation that
 * entered it. Records `reservation.lifted`. Refuses `not-found`; repeating it is refused: `reservation-lifted`.
 */
export async function liftReservation(
  actor: Actor,
  input: { readonly reservationId: string },
): Promise<void> {
  const { reservationId } = input;
  if (!isUuid(reservationId)) throw new Refusal("not-found");
  await inTransaction(async (tx) => {
    const found = await tx.positionReservation.findFirst({
      where: { id: reservationId, clause: { treaty: { negotiationId: actor.negotiationId } } },
      select: { clauseId: true, delegationId: true },
    });
    if (!found) throw new Refusal("not-found");
    const clause = await lockClause(tx, actor, found.clauseId);
    authorise(actor, "reservation.enter", found.delegationId);
    const { delegation, type, publicText, liftedAt } = await tx.positionReservation.findUniqueOrThrow({
      where: { id: reservationId },
      select: { delegation: { select: { shortName: true } }, type: true, publicText: true, liftedAt: true },
    });
    if (liftedAt !== null) throw new Refusal("reservation-lifted");
    await tx.$executeRaw`
      update position_reservation set lifted_at = clock_timestamp(), lifted_by = ${actor.userId}::uuid
      where id = ${reservationId}::uuid`;
    await recordEvent(tx, actor, {
      type: "reservation.lifted",
      reservationId,
      clauseId: clause.id,
      label: await labelClause(tx, clause),
      delegationName: delegation.shortName,
      reservationType: type,
      publicText,
    });
  });
}
