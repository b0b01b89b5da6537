import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { keepVersion } from "#lib/version/server/keep-version.ts";
import { lockTreaty } from "#lib/version/server/lock-treaty.ts";

export interface OpenSittingInput {
  /** "Plenary, morning"; may be empty. */
  readonly title: string;
}

/**
 * Opens the next sitting and keeps the treaty as it stands. For chair and secretariat. Records `sitting.opened`, and
 * `version.made` unless nothing has changed since the newest version. Refuses `sitting-open`; so repeating it is refused.
 */
export async function openSitting(
  actor: Actor,
  input: OpenSittingInput,
): Promise<{ readonly sittingId: string }> {
  return inTransaction(async (tx) => {
    const treatyId = await lockTreaty(tx, actor);
    authorise(actor, "sitting.hold");
    const title = input.title.trim();
    const { id: sittingId, number } = await storeSitting(tx, actor, title);
    const name = `Opening of sitting ${number}`;
    const versionId = await keepVersion(tx, actor, { treatyId, kind: "SITTING_OPENED", name });
    await tx.sitting.update({
      where: { id: sittingId },
      data: { openedVersionId: versionId },
      select: { id: true },
    });
    await recordEvent(tx, actor, { type: "sitting.opened", sittingId, number, title, versionId });
    return { sittingId };
  });
}

async function storeSitting(tx: Transaction, { negotiationId, userId }: Actor, title: string) {
  const [last] = await tx.sitting.findMany({
    where: { negotiationId },
    orderBy: { number: "desc" },
    take: 1,
    select: { number: true, closedAt: true },
  });
  if (last && last.closedAt === null) throw new Refusal("sitting-open");
  const number = (last?.number ?? 0) + 1;
  return tx.sitting.create({
    data: { negotiationId, number, title, openedBy: userId },
    select: { id: true, number: true },
  });
}
