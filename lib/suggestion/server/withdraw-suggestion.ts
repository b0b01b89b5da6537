import type { Actor } from "#lib/access/actor.ts";
import { rejectSuggestions } from "../reject-suggestions.ts";
import { type SeenSuggestion, settleSuggestion } from "./settle-suggestion.ts";

/** Takes a suggestion back. For those who write for its delegation; records and refuses as `settleSuggestion`. */
export function withdrawSuggestion(actor: Actor, input: SeenSuggestion) {
  const ids = new Set([input.suggestionId]);
  return settleSuggestion(actor, input, {
    outcome: "WITHDRAWN",
    by: "own",
    change: (content) => rejectSuggestions(content, ids),
  });
}
