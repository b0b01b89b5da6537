"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { PUBLIC_TEXT_LIMIT, RESERVATION_TYPES } from "#lib/reservation/reservation.ts";
import { enterReservation } from "#lib/reservation/server/enter-reservation.ts";
import { liftReservation } from "#lib/reservation/server/lift-reservation.ts";

const reservation = z.object({
  clauseId: z.uuid(),
  type: z.enum(RESERVATION_TYPES, "Choose a kind."),
  blockId: z.string().max(100),
  publicText: z.string().max(PUBLIC_TEXT_LIMIT, `A public text has ${PUBLIC_TEXT_LIMIT} characters at most.`),
});

/** Enters a reservation of position of the actor's delegation. */
export const enterReservationAction = negotiationAction(reservation, enterReservation);

/** Lifts one of its reservations of position. */
export const liftReservationAction = negotiationAction(
  z.object({ reservationId: z.uuid() }),
  liftReservation,
);
