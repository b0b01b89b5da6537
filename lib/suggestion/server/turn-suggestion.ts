import type { Actor } from "#lib/access/actor.ts";
import { turnIntoBracket, turnIntoOptions } from "../turn-suggestion.ts";
import { type SeenSuggestion, settleSuggestion } from "./settle-suggestion.ts";

/**
 * Turns a suggestion into contested words: brackets, or options of old and new words. For chair and secretariat; records
 * and refuses as `settleSuggestion`.
 */
export function turnSuggestion(
  actor: Actor,
  input: SeenSuggestion & { readonly into: "bracket" | "options" },
) {
  const turn = input.into === "bracket" ? turnIntoBracket : turnIntoOptions;
  return settleSuggestion(actor, input, {
    outcome: "BRACKETED",
    by: "bureau",
    change: (content) => turn(content, input.suggestionId),
  });
}
