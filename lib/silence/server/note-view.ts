import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { sendNotice } from "#lib/journal/server/send-notice.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { isUuid } from "#lib/uuid.ts";
import { readSilenceClock } from "./lock-silence.ts";

/**
 * Notes that somebody of a delegation opened a running procedure, the first time: everybody is shown that, and not what
 * they think of it. For everybody who sits in a delegation whose silence counts; of others nothing is noted. No act of the
 * journal. May be repeated.
 */
export async function noteView(actor: Actor, { silenceId }: { readonly silenceId: string }): Promise<void> {
  authorise(actor, "negotiation.read");
  const { negotiationId, delegation } = actor;
  if (!delegation || !isUuid(silenceId)) return;
  await inTransaction(async (tx) => {
    const openedAt = await readSilenceClock(tx);
    const isFirst = await tx.$executeRaw`
      insert into silence_view (silence_id, delegation_id, opened_at)
      select m.silence_id, m.delegation_id, ${openedAt}
      from silence_member m join silence s on s.id = m.silence_id
      where m.silence_id = ${silenceId}::uuid and m.delegation_id = ${delegation.id}::uuid
        and s.negotiation_id = ${negotiationId}::uuid and s.status = 'RUNNING' and s.deadline > ${openedAt}
      on conflict do nothing`;
    if (isFirst === 0) return;
    const { journalHead: number } = await tx.negotiation.findUniqueOrThrow({
      where: { id: negotiationId },
      select: { journalHead: true },
    });
    await sendNotice(tx, { negotiationId, number, type: "silence.circulated", clauseId: null });
  });
}
