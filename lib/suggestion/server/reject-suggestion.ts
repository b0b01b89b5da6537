import type { Actor } from "#lib/access/actor.ts";
import { rejectSuggestions } from "../reject-suggestions.ts";
import { type SeenSuggestion, settleSuggestion } from "./settle-suggestion.ts";

/** Takes a suggestion out as if never made. For chair and secretariat; records and refuses as `settleSuggestion`. */
export function rejectSuggestion(actor: Actor, input: SeenSuggestion) {
  const ids = new Set([input.suggestionId]);
  return settleSuggestion(actor, input, {
    outcome: "REJECTED",
    by: "bureau",
    change: (content) => rejectSuggestions(content, ids),
  });
}
