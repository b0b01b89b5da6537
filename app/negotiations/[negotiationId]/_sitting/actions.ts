"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import type { Actor } from "#lib/access/actor.ts";
import { type CloseSittingInput, closeSitting } from "#lib/sitting/server/close-sitting.ts";
import { type OpenSittingInput, openSitting } from "#lib/sitting/server/open-sitting.ts";
import { TITLE_LENGTH } from "#lib/sitting/sitting.ts";

const opening = z.object({
  title: z.string().trim().max(TITLE_LENGTH, `Use at most ${TITLE_LENGTH} characters.`),
});
const closing = z.object({ sittingId: z.uuid() });

/** Opens the next sitting. */
export const openSittingAction = negotiationAction(opening, async (actor: Actor, input: OpenSittingInput) => {
  await openSitting(actor, input);
  refresh();
});

/** Closes the sitting that is open. */
export const closeSittingAction = negotiationAction(
  closing,
  async (actor: Actor, input: CloseSittingInput) => {
    await closeSitting(actor, input);
    refresh();
  },
);
