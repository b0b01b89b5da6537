"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { acceptSuggestion } from "#lib/suggestion/server/accept-suggestion.ts";
import { rejectSuggestion } from "#lib/suggestion/server/reject-suggestion.ts";
import { turnSuggestion } from "#lib/suggestion/server/turn-suggestion.ts";
import { withdrawSuggestion } from "#lib/suggestion/server/withdraw-suggestion.ts";

const suggestion = {
  clauseId: z.uuid(),
  suggestionId: z.uuid(),
  seen: z.object({ inserted: z.string(), deleted: z.string() }).optional(),
};

export const acceptAction = negotiationAction(z.object(suggestion), acceptSuggestion);
export const rejectAction = negotiationAction(z.object(suggestion), rejectSuggestion);
export const withdrawAction = negotiationAction(z.object(suggestion), withdrawSuggestion);
export const turnAction = negotiationAction(
  z.object({ ...suggestion, into: z.enum(["bracket", "options"]) }),
  turnSuggestion,
);
