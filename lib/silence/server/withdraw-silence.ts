import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { releaseTexts } from "#lib/clause/server/held-texts.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { sealTexts } from "#lib/journal/server/seal-texts.ts";
import { sendNoticesOfClauses } from "#lib/journal/server/send-notice.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { mayStillChange } from "../judge-silence.ts";
import { concludeSilence } from "./conclude-silences.ts";
import { lockSilence } from "./lock-silence.ts";

/**
 * Calls a running procedure off: nothing is adopted and its texts are open to work again. For chair and secretariat.
 * Records `silence.withdrawn`. Refuses `silence-over` once it has ended or its deadline has passed (it is adopted then):
 * repeating it is refused.
 */
export async function withdrawSilence(
  actor: Actor,
  { silenceId }: { readonly silenceId: string },
): Promise<void> {
  try {
    await inTransaction(async (tx) => {
      const { negotiationId } = actor;
      const silence = await lockSilence(tx, { silenceId, negotiationId });
      authorise(actor, "silence.circulate");
      if (!mayStillChange(silence.moment)) throw new Refusal("silence-over");
      const { now, title } = silence;
      await tx.silence.update({
        where: { id: silenceId },
        data: { status: "WITHDRAWN", concludedAt: now, concludedBy: actor.userId },
        select: { id: true },
      });
      await releaseTexts(tx, silence.texts);
      const withdrawnAt = now.toISOString();
      const texts = await sealTexts(tx, silence.texts);
      await recordEvent(tx, actor, { type: "silence.withdrawn", silenceId, title, withdrawnAt, texts });
      await sendNoticesOfClauses(tx, { negotiationId, type: "silence.withdrawn", texts });
    });
  } catch (error) {
    if (error instanceof Refusal && error.code === "silence-over") await concludeSilence({ silenceId });
    throw error;
  }
}
