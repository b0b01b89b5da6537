import type { Actor } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { LeftOpen } from "../call.ts";
import { type LockedBallot, requireOpen } from "./lock-ballot.ts";
import { readCall } from "./read-calls.ts";

/** A delegation in a roll call. It is named, so that the same thing sent twice does not fall on whoever is called next. */
export interface CalledInput {
  readonly ballotId: string;
  readonly delegationId: string;
}

/** Leaves the call of a delegation open, in a ballot that is locked, once the actor may. Refuses `not-called`. */
export async function leaveCallOpen(
  tx: Transaction,
  actor: Actor,
  call: { readonly ballot: LockedBallot; readonly delegationId: string; readonly kind: LeftOpen },
): Promise<void> {
  const { ballot, delegationId, kind } = call;
  requireOpen(ballot);
  const { called, round } = await readCall(tx, ballot.id);
  if (ballot.method !== "ROLL_CALL" || called !== delegationId) throw new Refusal("not-called");
  await tx.rollCallPass.create({
    data: { ballotId: ballot.id, delegationId, round, kind, by: actor.userId },
    select: { round: true },
  });
  await recordEvent(tx, actor, {
    type: kind === "PASSED" ? "vote.passed" : "vote.unanswered",
    ballotId: ballot.id,
    question: ballot.question,
    delegationId,
    round,
  });
}
