import type { Actor } from "#lib/access/actor.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { db } from "#lib/platform/db.ts";
import type { PositionReservation } from "../reservation.ts";
import { RESERVATION_COLUMNS, toReservation } from "./row.ts";

/** The reservations of position on a clause, those that were lifted too, in the order in which they were entered. */
export async function listReservations(
  actor: Actor,
  clauseId: string,
): Promise<readonly PositionReservation[]> {
  await findClause(actor, clauseId);
  const rows = await db().positionReservation.findMany({
    where: { clauseId },
    orderBy: [{ enteredAt: "asc" }, { id: "asc" }],
    select: RESERVATION_COLUMNS,
  });
  const people = await db().user.findMany({
    where: {
      id: { in: rows.flatMap(({ enteredBy, liftedBy }) => (liftedBy ? [enteredBy, liftedBy] : [enteredBy])) },
    },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => toReservation(row, names));
}
