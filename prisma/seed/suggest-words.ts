import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { suggestWords as suggestIn } from "#lib/suggestion/suggest-words.ts";

/** Words to be put in the place of others, in a clause. */
export type SuggestedWords = { readonly clauseId: string; readonly from: string; readonly to: string };

/** Suggests other words in a clause, as somebody in suggest mode would. Returns the suggestion's id. */
export async function suggestWords(
  actor: Actor,
  { clauseId, from, to }: SuggestedWords,
): Promise<{ readonly suggestionId: string }> {
  const suggestionId = randomUUID();
  const suggestion = { id: suggestionId, by: actor.delegation?.id ?? "", from, to };
  await inTransaction((tx) =>
    changeText(tx, actor, { clauseId, change: (content) => suggestIn(content, suggestion) }),
  );
  return { suggestionId };
}
