"use server";
import { z } from "zod";
import { personAction } from "#app/_server/action.ts";
import { createNegotiation } from "#lib/negotiation/server/create-negotiation.ts";

const TITLE_MAX = 300;
const DESCRIPTION_MAX = 2000;

const newNegotiation = z.object({
  title: z
    .string()
    .trim()
    .min(1, "Give the treaty a title; a working title will do.")
    .max(TITLE_MAX, `Use at most ${TITLE_MAX} characters.`),
  description: z.string().trim().max(DESCRIPTION_MAX, `Use at most ${DESCRIPTION_MAX} characters.`),
  weightedVoting: z.boolean(),
});

/** Opens a negotiation with the person as its secretariat. */
export const create = personAction(newNegotiation, async (person, input) => {
  const { actor } = await createNegotiation({ userId: person.userId, name: person.name }, input);
  return { negotiationId: actor.negotiationId };
});
