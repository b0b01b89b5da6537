import type { Actor } from "#lib/access/actor.ts";
import { liftBracket as lift } from "../lift-bracket.ts";
import type { WhichContested } from "./lock-contested.ts";
import { type Settled, settleContested } from "./settle-contested.ts";

/**
 * Lifts a bracket: its words stay, agreed; what is contested inside stays open. Who may, what it records and what it
 * refuses: see `settleContested`.
 */
export function liftBracket(
  actor: Actor,
  { reason = "", ...which }: WhichContested & { readonly reason?: string },
): Promise<Settled> {
  return settleContested(actor, {
    ...which,
    kind: "BRACKET",
    reason,
    decide: () => ({ act: { outcome: "LIFTED" }, chosen: "" }),
    change: (content) => lift(content, which.contestedId),
  });
}
