"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { STATEMENT_LIMIT } from "#lib/position/position.ts";
import { readPositionHistory } from "#lib/position/server/queries.ts";
import { takePosition } from "#lib/position/server/take-position.ts";
import { STANCES } from "#lib/position/stance.ts";

const position = z.object({
  clauseId: z.uuid(),
  stance: z.enum(STANCES, "Choose a position."),
  adReferendum: z.boolean(),
  statement: z.string().max(STATEMENT_LIMIT, `A statement has ${STATEMENT_LIMIT} characters at most.`),
  seen: z
    .object({ revision: z.int().nonnegative(), textHash: z.string().regex(/^[0-9a-f]{64}$/) })
    .nullable(),
});
const cell = z.object({ clauseId: z.uuid(), delegationId: z.uuid() });

/** Takes the position of the actor's delegation. */
export const takePositionAction = negotiationAction(position, takePosition);

/** Reads what one delegation has declared on one clause. */
export const readPositionHistoryAction = negotiationAction(cell, readPositionHistory);
