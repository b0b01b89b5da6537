import type { Actor } from "#lib/access/actor.ts";
import { Refusal } from "#lib/refusal.ts";
import { chooseOption as choose } from "../choose-option.ts";
import { wordsOfOption } from "../part-words.ts";
import type { WhichContested } from "./lock-contested.ts";
import { type Settled, settleContested } from "./settle-contested.ts";

/**
 * Chooses one option of a group, or (null) none of them: the others go. Who may, what it records and what it refuses:
 * see `settleContested`.
 */
export function chooseOption(
  actor: Actor,
  {
    optionId,
    reason = "",
    ...which
  }: WhichContested & { readonly optionId: string | null; readonly reason?: string },
): Promise<Settled> {
  return settleContested(actor, {
    ...which,
    kind: "OPTIONS",
    reason,
    decide: (part) => {
      const isThere = part.kind === "OPTIONS" && part.options.some(({ id }) => id === optionId);
      if (optionId !== null && !isThere) throw new Refusal("contested-closed");
      const chosen = optionId === null ? "No text" : wordsOfOption(part, optionId);
      return { act: { outcome: "CHOSEN", option: optionId }, chosen };
    },
    change: (content) => choose(content, { group: which.contestedId, option: optionId }),
  });
}
