import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { wordsOfOption } from "../part-words.ts";
import { factsOf, lockContested, type WhichContested } from "./lock-contested.ts";

/**
 * Does not grant what a delegation has asked for; granting it is the act itself. For chair and secretariat, and for
 * whoever asked, who takes it back. The words stay open. Records `contested.declined`. Refuses `contested-closed` when
 * nothing is asked for, so repeating it is refused.
 */
export async function answerRequest(
  actor: Actor,
  { reason, ...which }: WhichContested & { readonly reason: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const locked = await lockContested(tx, actor, which);
    const { clause, part, request } = locked;
    if (!may(actor, "contested.settle") && request?.by !== actor.userId) throw new Refusal("not-allowed");
    if (!request) throw new Refusal("contested-closed", "Nothing is asked for here any more.");
    await tx.contestedText.updateMany({
      where: { id: part.id, clauseId: clause.id },
      data: { requested: null, requestedFor: "", requestedBy: null, requestedAt: null },
    });
    await recordEvent(tx, actor, {
      type: "contested.declined",
      ...(await factsOf(tx, locked)),
      outcome: request.outcome,
      chosen: request.outcome === "CHOSEN" ? wordsOfOption(part, request.chosen) : request.chosen,
      reason,
    });
  });
}
