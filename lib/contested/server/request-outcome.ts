import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { faultOfFilling } from "../fault-of-filling.ts";
import { wordsOfOption } from "../part-words.ts";
import type { ContestedPart } from "../read-contested.ts";
import { factsOf, lockContested, type WhichContested } from "./lock-contested.ts";

export interface RequestInput extends WhichContested {
  readonly outcome: "LIFTED" | "DELETED" | "CHOSEN" | "FILLED";
  /** The id of the option to choose, or the words to fill in; otherwise empty. */
  readonly chosen: string;
  readonly reason: string;
}

/**
 * Asks the chair to settle contested words. For heads and delegates. The newest request on the same words replaces an
 * earlier one. Records `contested.requested`. Refuses `clause-closed` unless the clause is open or frozen,
 * `contested-closed`, and `bad-input` for what does not fit the words.
 */
export async function requestOutcome(actor: Actor, input: RequestInput): Promise<void> {
  const { outcome, chosen, reason } = input;
  await inTransaction(async (tx) => {
    const locked = await lockContested(tx, actor, input);
    authorise(actor, "contested.stand");
    const { clause, part } = locked;
    if (clause.status !== "OPEN" && clause.status !== "FROZEN") throw new Refusal("clause-closed");
    const words = requestedWords(part, input);
    await tx.contestedText.updateMany({
      where: { id: part.id, clauseId: clause.id },
      data: {
        requested: outcome,
        requestedFor: chosen,
        requestedBy: actor.userId,
        requestedAt: new Date(),
      },
    });
    await recordEvent(tx, actor, {
      type: "contested.requested",
      ...(await factsOf(tx, locked)),
      outcome,
      chosen: words,
      reason,
    });
  });
}

/** What the request names, in words; refuses what does not fit. */
function requestedWords(part: ContestedPart, { outcome, chosen }: RequestInput): string {
  switch (outcome) {
    case "LIFTED":
    case "DELETED":
      if (part.kind !== "BRACKET" || chosen !== "") throw new Refusal("bad-input");
      return "";
    case "CHOSEN":
      if (part.kind !== "OPTIONS") throw new Refusal("bad-input");
      if (!part.options.some(({ id }) => id === chosen)) throw new Refusal("contested-closed");
      return wordsOfOption(part, chosen);
    case "FILLED": {
      if (part.kind !== "HOLE") throw new Refusal("bad-input");
      const fault = faultOfFilling(part.holeKind, chosen.trim());
      if (fault !== null) throw new Refusal("bad-input", fault);
      return chosen.trim();
    }
  }
}
