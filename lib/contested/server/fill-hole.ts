import type { Actor } from "#lib/access/actor.ts";
import { readable } from "#lib/clause/normalise.ts";
import { Refusal } from "#lib/refusal.ts";
import { faultOfFilling } from "../fault-of-filling.ts";
import { fillHole as fill } from "../fill-hole.ts";
import type { WhichContested } from "./lock-contested.ts";
import { type Settled, settleContested } from "./settle-contested.ts";

/**
 * Fills a hole with words, with the reason on record. Who may, what it records and what it refuses: see
 * `settleContested`; `bad-input` also for words that do not fit the kind of hole.
 */
export function fillHole(
  actor: Actor,
  { words, reason, ...which }: WhichContested & { readonly words: string; readonly reason: string },
): Promise<Settled> {
  const filling = readable(words).replace(/\s+/g, " ").trim();
  return settleContested(actor, {
    ...which,
    kind: "HOLE",
    reason,
    decide: (part) => {
      const fault = part.kind === "HOLE" ? faultOfFilling(part.holeKind, filling) : null;
      if (fault !== null) throw new Refusal("bad-input", fault);
      return { act: { outcome: "FILLED" }, chosen: filling };
    },
    change: (content) => fill(content, { id: which.contestedId, words: filling }),
  });
}
