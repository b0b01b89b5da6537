import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { keepVersion } from "#lib/version/server/keep-version.ts";
import { lockTreaty } from "#lib/version/server/lock-treaty.ts";

export interface CloseSittingInput {
  /** The sitting on screen: whoever comes second closes no later one. */
  readonly sittingId: string;
}

/**
 * Closes the sitting and keeps the treaty as it stands. For chair and secretariat. Records `sitting.closed`, and
 * `version.made` unless nothing has changed since the newest version. Refuses `no-sitting` when it is not open (any
 * more); so repeating it is refused.
 */
export async function closeSitting(actor: Actor, { sittingId }: CloseSittingInput): Promise<void> {
  await inTransaction(async (tx) => {
    const treatyId = await lockTreaty(tx, actor);
    authorise(actor, "sitting.hold");
    if (!(await closeOpenSitting(tx, actor, { treatyId, sittingId }))) throw new Refusal("no-sitting");
  });
}

/** Closes the sitting that is open, or this one alone; tells whether there was one. The treaty is locked. */
export async function closeOpenSitting(
  tx: Transaction,
  actor: Actor,
  { treatyId, sittingId }: { readonly treatyId: string; readonly sittingId?: string },
): Promise<boolean> {
  const { negotiationId, userId } = actor;
  const sitting = await tx.sitting.findFirst({
    where: { negotiationId, closedAt: null, ...(sittingId !== undefined && { id: sittingId }) },
    select: { id: true, number: true, title: true },
  });
  if (!sitting) return false;
  const { id, number, title } = sitting;
  const name = `Close of sitting ${number}`;
  const versionId = await keepVersion(tx, actor, { treatyId, kind: "SITTING_CLOSED", name });
  await tx.$executeRaw`
    update sitting set closed_at = clock_timestamp(), closed_by = ${userId}::uuid,
      closed_version_id = ${versionId}::uuid
    where id = ${id}::uuid`;
  await recordEvent(tx, actor, { type: "sitting.closed", sittingId: id, number, title, versionId });
  return true;
}
