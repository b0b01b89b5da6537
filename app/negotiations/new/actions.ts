"use server";
import { personAction } from "#app/_server/action.ts";
import { createNegotiation } from "#lib/negotiation/server/create-negotiation.ts";
import { negotiationInput } from "../negotiation-input.ts";

/** Opens a negotiation with the person as its secretariat. */
export const create = personAction(negotiationInput, async (person, input) => {
  const { actor } = await createNegotiation({ userId: person.userId, name: person.name }, input);
  return { negotiationId: actor.negotiationId };
});
