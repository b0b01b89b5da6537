import type { Actor } from "#lib/access/actor.ts";
import { deleteBracket as remove } from "../delete-bracket.ts";
import type { WhichContested } from "./lock-contested.ts";
import { type Settled, settleContested } from "./settle-contested.ts";

/**
 * Deletes bracketed words, agreed; what is contested inside falls with them. Who may, what it records and what it
 * refuses: see `settleContested`.
 */
export function deleteBracket(
  actor: Actor,
  { reason = "", ...which }: WhichContested & { readonly reason?: string },
): Promise<Settled> {
  return settleContested(actor, {
    ...which,
    kind: "BRACKET",
    reason,
    decide: () => ({ act: { outcome: "DELETED" }, chosen: "" }),
    change: (content) => remove(content, which.contestedId),
  });
}
