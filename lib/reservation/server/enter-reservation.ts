import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { labelClause, lockClause } from "#lib/clause/server/lock-clause.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { type PositionReservation, PUBLIC_TEXT_LIMIT, type ReservationType } from "../reservation.ts";
import { RESERVATION_COLUMNS, toReservation } from "./row.ts";

export interface EnterReservationInput {
  readonly clauseId: string;
  readonly type: ReservationType;
  /** Empty: on the whole clause. */
  readonly blockId: string;
  readonly publicText: string;
}

/**
 * Enters a reservation of position of the actor's delegation on a clause or one of its paragraphs. For heads and
 * delegates, for their own delegation alone. Records `reservation.entered`. Refuses `clause-closed` for a text that is
 * adopted or withdrawn, `text-changed` if the paragraph is not there, and `bad-input`. Repeating it enters another one.
 */
export async function enterReservation(
  actor: Actor,
  input: EnterReservationInput,
): Promise<PositionReservation> {
  return inTransaction(async (tx) => {
    const clause = await lockClause(tx, actor, input.clauseId);
    authorise(actor, "reservation.enter");
    const { delegation } = actor;
    if (!delegation) throw new Refusal("not-allowed");
    if (clause.status === "ADOPTED" || clause.status === "WITHDRAWN") throw new Refusal("clause-closed");
    const publicText = input.publicText.trim();
    if (publicText.length > PUBLIC_TEXT_LIMIT)
      throw new Refusal("bad-input", `A public text has ${PUBLIC_TEXT_LIMIT} characters at most.`);
    await requireBlock(tx, clause.id, input.blockId);
    const row = await tx.positionReservation.create({
      data: {
        clauseId: clause.id,
        delegationId: delegation.id,
        type: input.type,
        blockId: input.blockId,
        publicText,
        revision: clause.head,
        enteredBy: actor.userId,
      },
      select: RESERVATION_COLUMNS,
    });
    await recordEvent(tx, actor, {
      type: "reservation.entered",
      reservationId: row.id,
      clauseId: clause.id,
      label: await labelClause(tx, clause),
      delegationName: delegation.shortName,
      reservationType: row.type,
      publicText,
    });
    return toReservation(row, new Map([[actor.userId, actor.name]]));
  });
}

async function requireBlock(tx: Transaction, clauseId: string, blockId: string): Promise<void> {
  if (blockId === "") return;
  const { content } = await readClauseText(tx, clauseId);
  if (!content.content.some(({ attrs }) => attrs.id === blockId)) throw new Refusal("text-changed");
}
