"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { STANDS } from "#lib/contested/contested-item.ts";
import { FILLING_MAX } from "#lib/contested/fault-of-filling.ts";
import { answerRequest } from "#lib/contested/server/answer-request.ts";
import { attributeContested } from "#lib/contested/server/attribute-contested.ts";
import { chooseOption } from "#lib/contested/server/choose-option.ts";
import { deleteBracket } from "#lib/contested/server/delete-bracket.ts";
import { fillHole } from "#lib/contested/server/fill-hole.ts";
import { liftBracket } from "#lib/contested/server/lift-bracket.ts";
import { requestOutcome } from "#lib/contested/server/request-outcome.ts";
import { takeStand } from "#lib/contested/server/take-stand.ts";

const reason = z.string().max(2000, "A reason has 2000 characters at most.");
const words = z.string().max(FILLING_MAX, `What fills a place has ${FILLING_MAX} characters at most.`);
const optionId = z.string().max(100);
const which = z.object({ clauseId: z.uuid(), contestedId: z.uuid() });
const settle = which.extend({ reason });
const choose = settle.extend({ optionId: optionId.nullable() });
const fill = settle.extend({ words });
const stand = settle.extend({
  optionId,
  blocId: z.uuid().nullable(),
  stand: z.enum([...STANDS, "NONE"]),
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
const attribute = settle.extend({
  optionId,
  stand: z.enum([...STANDS, "NONE"]),
  holders: z
    .array(z.object({ type: z.enum(["delegation", "bloc"]), id: z.uuid() }))
    .min(1, "Name at least one delegation or bloc.")
    .max(500),
});
const request = settle.extend({ outcome: z.enum(["LIFTED", "DELETED", "CHOSEN", "FILLED"]), chosen: words });

export const liftBracketAction = negotiationAction(settle, liftBracket);
export const deleteBracketAction = negotiationAction(settle, deleteBracket);
export const chooseOptionAction = negotiationAction(choose, chooseOption);
export const fillHoleAction = negotiationAction(fill, fillHole);
export const takeStandAction = negotiationAction(stand, takeStand);
export const attributeContestedAction = negotiationAction(attribute, attributeContested);
export const requestOutcomeAction = negotiationAction(request, requestOutcome);
export const answerRequestAction = negotiationAction(settle, answerRequest);
