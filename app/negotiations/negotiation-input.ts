import { z } from "zod";

const TITLE_MAX = 300;
const DESCRIPTION_MAX = 2000;

/** What a secretary says of a negotiation, when it is opened and later. */
export const negotiationInput = z.object({
  title: z
    .string()
    .trim()
    .min(1, "Give the treaty a title; a working title will do.")
    .max(TITLE_MAX, `Use at most ${TITLE_MAX} characters.`),
  description: z.string().trim().max(DESCRIPTION_MAX, `Use at most ${DESCRIPTION_MAX} characters.`),
  weightedVoting: z.boolean(),
});
