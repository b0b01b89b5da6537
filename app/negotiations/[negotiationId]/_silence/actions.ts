"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { breakSilence } from "#lib/silence/server/break-silence.ts";
import { circulateSilence } from "#lib/silence/server/circulate-silence.ts";
import { extendSilence } from "#lib/silence/server/extend-silence.ts";
import { noteView } from "#lib/silence/server/note-view.ts";
import { withdrawSilence } from "#lib/silence/server/withdraw-silence.ts";
import { DECISION_MAX, NOTE_MAX, REASON_MAX, SILENCE_EFFECTS, TEXTS_MAX } from "#lib/silence/silence.ts";

const wallTime = {
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "Choose a day."),
  time: z.string().regex(/^\d{2}:\d{2}$/, "Choose a time."),
};
const silence = z.object({ silenceId: z.uuid() });
const circulation = z.object({
  ...wallTime,
  texts: z.array(z.object({ clauseId: z.uuid(), revision: z.int().nonnegative() })).max(TEXTS_MAX),
  decision: z.string().max(DECISION_MAX, `At most ${DECISION_MAX} characters.`),
  note: z.string().max(NOTE_MAX, `At most ${NOTE_MAX} characters.`),
  effect: z.enum(SILENCE_EFFECTS),
  zone: z.string().min(1, "Choose a time zone."),
});
const objection = silence.extend({
  reason: z
    .string()
    .trim()
    .min(1, "A break is made in writing: give a reason.")
    .max(REASON_MAX, `At most ${REASON_MAX} characters.`),
  isPrivate: z.boolean(),
  clauseId: z.uuid().nullable(),
});

/** Circulates texts or a decision under silence. */
export const circulateAction = negotiationAction(circulation, circulateSilence);

/** Breaks the silence for the actor's delegation. */
export const breakAction = negotiationAction(objection, breakSilence);

/** Gives a procedure a later deadline. */
export const extendAction = negotiationAction(silence.extend(wallTime), extendSilence);

/** Calls a procedure off. */
export const withdrawAction = negotiationAction(silence, withdrawSilence);

/** Notes that the actor's delegation has opened a procedure. */
export const noteViewAction = negotiationAction(silence, noteView);
