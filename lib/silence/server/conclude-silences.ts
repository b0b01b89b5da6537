import { adoptTexts, releaseTexts } from "#lib/clause/server/held-texts.ts";
import { recordClockEvent } from "#lib/journal/server/record-event.ts";
import { sealTexts } from "#lib/journal/server/seal-texts.ts";
import { sendNoticesOfClauses } from "#lib/journal/server/send-notice.ts";
import { db } from "#lib/platform/db.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { writeStageChange } from "#lib/stage/server/write-stage-change.ts";
import { isKept } from "../judge-silence.ts";
import { sayMoment } from "../say-deadline.ts";
import { type LockedSilence, lockSilence } from "./lock-silence.ts";

const AT_MOST = 100;

/** How the journal calls what the clock does here. */
const CLOCK = "Silence procedure";

/**
 * Adopts what nobody has broken by its deadline, as of the deadline itself, however late this runs. Nobody does this: the
 * clock of the database says when, and the row lock that it happens once. May be repeated, at any time, by any number of
 * nodes. Records `silence.adopted`. Answers how many were adopted; one that fails does not keep the others.
 */
export async function concludeSilences(): Promise<number> {
  const due = await db().$queryRaw<{ id: string }[]>`
    select id from silence where status = 'RUNNING' and deadline <= silence_clock()
    order by deadline, id limit ${AT_MOST}`;
  const outcomes = [];
  for (const { id } of due)
    outcomes.push(...(await Promise.allSettled([concludeSilence({ silenceId: id })])));
  const failed = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  if (failed.length > 0) throw new AggregateError(failed, "silence procedures could not be concluded");
  return outcomes.filter((outcome) => outcome.status === "fulfilled" && outcome.value).length;
}

/** The same for one procedure; false if it is not due, or over. */
export async function concludeSilence({ silenceId }: { readonly silenceId: string }): Promise<boolean> {
  return inTransaction(async (tx) => {
    const silence = await lockSilence(tx, { silenceId });
    if (!isKept(silence.moment)) return false;
    await adopt(tx, silence);
    return true;
  });
}

async function adopt(tx: Transaction, silence: LockedSilence): Promise<void> {
  const { id: silenceId, negotiationId, title, effect, deadline, circulatedBy: userId } = silence;
  await tx.silence.update({
    where: { id: silenceId },
    data: { status: "ADOPTED", concludedAt: deadline },
    select: { id: true },
  });
  await applyEffect(tx, silence);
  await recordClockEvent(
    tx,
    { negotiationId, userId, name: CLOCK },
    {
      type: "silence.adopted",
      silenceId,
      title,
      adoptedAt: deadline.toISOString(),
      effect,
      texts: await sealTexts(tx, silence.texts),
    },
  );
  await sendNoticesOfClauses(tx, { negotiationId, type: "silence.adopted", texts: silence.texts });
}

async function applyEffect(tx: Transaction, silence: LockedSilence): Promise<void> {
  const { effect, texts } = silence;
  if (effect === "ADOPT") return adoptTexts(tx, texts);
  await releaseTexts(tx, texts);
  if (effect === "AGREE") await agree(tx, silence);
}

/** The texts are agreed, each as a step of its life that nobody but the clock took. */
async function agree(tx: Transaction, { texts, deadline, zone }: LockedSilence): Promise<void> {
  const reason = `no delegation broke the silence before ${sayMoment(deadline.toISOString(), zone)}`;
  for (const { clauseId, revision, textHash } of texts) {
    const { stage } = await tx.clause.findUniqueOrThrow({ where: { id: clauseId }, select: { stage: true } });
    // an agreement that waited for capitals may have become a whole one meanwhile
    if (stage === "AGREED") continue;
    const text = { revision, hash: textHash };
    await writeStageChange(tx, { clauseId, from: stage, to: "AGREED", reason, text, userId: null });
  }
}
