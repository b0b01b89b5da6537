import type { Prisma } from "#prisma/generated/client.ts";
import type { PositionReservation } from "../reservation.ts";

/** The columns of a reservation of position. */
export const RESERVATION_COLUMNS = {
  id: true,
  clauseId: true,
  delegation: { select: { id: true, name: true, shortName: true, colour: true } },
  type: true,
  blockId: true,
  publicText: true,
  enteredAt: true,
  enteredBy: true,
  liftedAt: true,
  liftedBy: true,
} as const satisfies Prisma.PositionReservationSelect;

/** A reservation's row as a domain value; `names` are people's. */
export function toReservation(
  row: Prisma.PositionReservationGetPayload<{ select: typeof RESERVATION_COLUMNS }>,
  names: ReadonlyMap<string, string>,
): PositionReservation {
  const { enteredAt, enteredBy, liftedAt, liftedBy, ...facts } = row;
  return {
    ...facts,
    enteredAt: enteredAt.toISOString(),
    enteredBy: names.get(enteredBy) ?? "",
    lifted: liftedAt && { at: liftedAt.toISOString(), by: names.get(liftedBy ?? "") ?? "" },
  };
}
