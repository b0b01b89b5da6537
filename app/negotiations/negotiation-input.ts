import { z } from "zod";
import { PROXY_LIMIT_MAX } from "#lib/proxy/proxy.ts";

const TITLE_MAX = 300;
const DESCRIPTION_MAX = 2000;

/** What a secretary says of a negotiation when it is opened. */
export const negotiationInput = z.object({
  title: z
    .string()
    .trim()
    .min(1, "Give the treaty a title; a working title will do.")
    .max(TITLE_MAX, `Use at most ${TITLE_MAX} characters.`),
  description: z.string().trim().max(DESCRIPTION_MAX, `Use at most ${DESCRIPTION_MAX} characters.`),
  weightedVoting: z.boolean(),
});

/** What a secretary may change of it later. */
export const editedNegotiationInput = negotiationInput.extend({
  proxyLimit: z
    .int("A whole number, please.")
    .min(0, "0 or more.")
    .max(PROXY_LIMIT_MAX, `At most ${PROXY_LIMIT_MAX}.`)
    .exactOptional(),
});
