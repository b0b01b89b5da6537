import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { mayStillChange } from "../judge-silence.ts";
import type { WallTime } from "../zoned-time.ts";
import { concludeSilence } from "./conclude-silences.ts";
import { lockSilence } from "./lock-silence.ts";
import { requireDeadline } from "./require-deadline.ts";

/**
 * Gives a running procedure a later deadline, by the clocks of the zone in which the first one was set. For chair and
 * secretariat. Records `silence.extended`, of which everybody is told. Refuses `silence-over` once the deadline has passed
 * (it is adopted then), and `bad-input` unless the new deadline is later: repeating it is refused.
 */
export async function extendSilence(
  actor: Actor,
  { silenceId, date, time }: WallTime & { readonly silenceId: string },
): Promise<void> {
  try {
    await inTransaction(async (tx) => {
      const silence = await lockSilence(tx, { silenceId, negotiationId: actor.negotiationId });
      authorise(actor, "silence.circulate");
      if (!mayStillChange(silence.moment)) throw new Refusal("silence-over");
      const { now, zone, title, deadline: from } = silence;
      const to = requireDeadline({ date, time, zone }, now);
      if (to <= from)
        throw new Refusal(
          "bad-input",
          "An extension gives more time: choose a later deadline. Nothing was changed.",
        );
      const number = (await tx.silenceExtension.count({ where: { silenceId } })) + 1;
      await tx.silence.update({ where: { id: silenceId }, data: { deadline: to }, select: { id: true } });
      await tx.silenceExtension.create({
        data: {
          silenceId,
          number,
          fromInstant: from,
          toInstant: to,
          extendedAt: now,
          extendedBy: actor.userId,
        },
        select: { number: true },
      });
      const facts = { silenceId, title, from: from.toISOString(), to: to.toISOString() };
      await recordEvent(tx, actor, { type: "silence.extended", ...facts });
    });
  } catch (error) {
    if (error instanceof Refusal && error.code === "silence-over") await concludeSilence({ silenceId });
    throw error;
  }
}
