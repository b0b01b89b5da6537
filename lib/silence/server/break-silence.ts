import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { releaseTexts } from "#lib/clause/server/held-texts.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { sealTexts } from "#lib/journal/server/seal-texts.ts";
import { sendNoticesOfClauses } from "#lib/journal/server/send-notice.ts";
import { inTransaction, isUniqueViolation, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { mayStillBreak } from "../judge-silence.ts";
import { concludeSilence } from "./conclude-silences.ts";
import { type LockedSilence, lockSilence } from "./lock-silence.ts";

export interface BreakSilenceInput {
  readonly silenceId: string;
  readonly reason: string;
  /** A private reason is read by chair, secretariat and the own delegation alone, and is on no record. */
  readonly isPrivate: boolean;
  /** The article that the break is about; null: the whole. */
  readonly clauseId: string | null;
}

/**
 * Breaks the silence for the actor's delegation, in writing. For heads of delegations whose silence counts. The first
 * break ends the procedure as a whole, also where it names one article: what was circulated together is agreed together,
 * and the name says what to circulate again without it. Later breaks before the deadline are recorded beside it. Records
 * `silence.broken`. Refuses `silence-over` from the deadline on, even if nobody has looked at the clock yet (then it is
 * adopted at once), `not-an-elector`, and `already-broken` for a second break of the same delegation.
 */
export async function breakSilence(actor: Actor, input: BreakSilenceInput): Promise<void> {
  try {
    await inTransaction((tx) => stop(tx, actor, input));
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("already-broken");
    if (error instanceof Refusal && error.code === "silence-over") await concludeSilence(input);
    throw error;
  }
}

async function stop(tx: Transaction, actor: Actor, input: BreakSilenceInput): Promise<void> {
  const { silenceId, clauseId } = input;
  const { negotiationId } = actor;
  const silence = await lockSilence(tx, { silenceId, negotiationId });
  authorise(actor, "silence.break");
  const delegationId = actor.delegation?.id ?? "";
  await requireMember(tx, { silenceId, delegationId });
  if (!mayStillBreak(silence.moment)) throw new Refusal("silence-over");
  const reason = input.reason.trim();
  if (reason === "") throw new Refusal("bad-input", "A break is made in writing: give a reason.");
  const about = silence.texts.find((text) => text.clauseId === clauseId) ?? null;
  if (clauseId !== null && !about) throw new Refusal("not-found");

  const { now: brokenAt } = silence;
  await tx.silenceBreak.create({
    data: {
      silenceId,
      delegationId,
      brokenAt,
      brokenBy: actor.userId,
      publicReason: input.isPrivate ? "" : reason,
      privateReason: input.isPrivate ? reason : "",
      clauseId,
    },
    select: { silenceId: true },
  });
  const ends = silence.status === "RUNNING";
  if (ends) await end(tx, actor, silence);
  await recordEvent(tx, actor, {
    type: "silence.broken",
    silenceId,
    title: silence.title,
    delegationId,
    brokenAt: brokenAt.toISOString(),
    reason: input.isPrivate ? "" : reason,
    about: about && { clauseId: about.clauseId, label: about.label },
    ends,
    texts: ends ? await sealTexts(tx, silence.texts) : [],
  });
  if (ends) await sendNoticesOfClauses(tx, { negotiationId, type: "silence.broken", texts: silence.texts });
}

async function requireMember(
  tx: Transaction,
  member: { readonly silenceId: string; readonly delegationId: string },
): Promise<void> {
  const found = await tx.silenceMember.findUnique({
    where: { silenceId_delegationId: member },
    select: { break: { select: { brokenAt: true } } },
  });
  if (!found)
    throw new Refusal(
      "not-an-elector",
      "Your delegation's silence does not count in this procedure, so it cannot break it. Nothing was changed.",
    );
  if (found.break) throw new Refusal("already-broken");
}

async function end(tx: Transaction, actor: Actor, silence: LockedSilence): Promise<void> {
  await tx.silence.update({
    where: { id: silence.id },
    data: { status: "BROKEN", concludedAt: silence.now, concludedBy: actor.userId },
    select: { id: true },
  });
  await releaseTexts(tx, silence.texts);
}
