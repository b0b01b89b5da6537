import type { Actor } from "#lib/access/actor.ts";
import { acceptSuggestions } from "../accept-suggestions.ts";
import { type SeenSuggestion, settleSuggestion } from "./settle-suggestion.ts";

/** Makes a suggestion's change in the text. For chair and secretariat; records and refuses as `settleSuggestion`. */
export function acceptSuggestion(actor: Actor, input: SeenSuggestion) {
  const ids = new Set([input.suggestionId]);
  return settleSuggestion(actor, input, {
    outcome: "ACCEPTED",
    by: "bureau",
    change: (content) => acceptSuggestions(content, ids),
  });
}
