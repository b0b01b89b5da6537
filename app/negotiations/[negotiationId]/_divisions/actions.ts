"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { DIVISION_REASON_LIMIT } from "#lib/division/division.ts";
import { MOST_PARTS, MOST_RANGES } from "#lib/division/part.ts";
import { concludeDivision } from "#lib/division/server/conclude-division.ts";
import { grantDivision } from "#lib/division/server/grant-division.ts";
import { objectToDivision } from "#lib/division/server/object-to-division.ts";
import { requestDivision } from "#lib/division/server/request-division.ts";
import { withdrawDivision } from "#lib/division/server/withdraw-division.ts";

const place = z.int().nonnegative();
const range = z.object({ blockId: z.string().max(64), from: place, to: place });
const reason = z
  .string()
  .max(DIVISION_REASON_LIMIT, `A reason has ${DIVISION_REASON_LIMIT} characters at most.`);
const division = z.object({ divisionId: z.uuid() });

/** Asks that parts of a text be voted on separately. */
export const requestDivisionAction = negotiationAction(
  z.object({
    clauseId: z.uuid(),
    textHash: z.string().regex(/^[0-9a-f]{64}$/, "Open the page again."),
    parts: z.array(z.array(range).max(MOST_RANGES)).max(MOST_PARTS),
    reason,
  }),
  requestDivision,
);

/** Objects to a division. */
export const objectToDivisionAction = negotiationAction(
  z.object({ divisionId: z.uuid(), reason }),
  objectToDivision,
);

/** Grants a division to which nobody objects. */
export const grantDivisionAction = negotiationAction(division, grantDivision);

/** Withdraws a division. */
export const withdrawDivisionAction = negotiationAction(division, withdrawDivision);

/** Concludes a division whose parts are all decided. */
export const concludeDivisionAction = negotiationAction(division, concludeDivision);
