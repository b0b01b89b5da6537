import type { Actor } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Attendance } from "../attendance.ts";

/** The sitting in which attendance is taken. */
export interface HeldSitting {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** Locks the sitting that is open against its closing and other attendance. Refuses `no-sitting` where none is. */
export async function lockOpenSitting(tx: Transaction, { negotiationId }: Actor): Promise<HeldSitting> {
  const [sitting] = await tx.$queryRaw<HeldSitting[]>`
    select id, number, title from sitting
    where negotiation_id = ${negotiationId}::uuid and closed_at is null for no key update`;
  if (!sitting) throw new Refusal("no-sitting");
  return sitting;
}

/** All that was said in a sitting of who is present, of each delegation in that order. */
export async function readAttendance(
  tx: Transaction,
  { id: sittingId }: Pick<HeldSitting, "id">,
): Promise<readonly Attendance[]> {
  const rows = await tx.attendance.findMany({
    where: { sittingId },
    orderBy: { number: "asc" },
    select: { delegationId: true, isPresent: true, isRoll: true, at: true },
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/**
 * Writes what is said of delegations in a sitting that is locked, and records `attendance.taken`. Refuses
 * `not-found` where one has been removed meanwhile.
 */
export async function writeAttendance(
  tx: Transaction,
  actor: Actor,
  {
    sitting,
    said,
    isRoll,
    delegations,
  }: {
    readonly sitting: HeldSitting;
    /** What was said in it before. */
    readonly said: readonly Attendance[];
    readonly isRoll: boolean;
    readonly delegations: readonly { readonly delegationId: string; readonly isPresent: boolean }[];
  },
): Promise<void> {
  const ids = delegations.map(({ delegationId }) => delegationId);
  // before the journal: whoever removes a delegation holds it and waits for the journal
  const held = await tx.$queryRaw<unknown[]>`
    select 1 from delegation where id = any(${ids}::uuid[]) order by id for key share`;
  if (held.length !== ids.length) throw new Refusal("not-found");
  const before = Map.groupBy(said, ({ delegationId }) => delegationId);
  const { id: sittingId, number, title } = sitting;
  const act = { type: "attendance.taken", sittingId, number, title, isRoll, delegations } as const;
  const { at } = await recordEvent(tx, actor, act);
  await tx.attendance.createMany({
    data: delegations.map(({ delegationId, isPresent }) => ({
      sittingId,
      delegationId,
      number: 1 + (before.get(delegationId)?.length ?? 0),
      isPresent,
      isRoll,
      at,
      takenBy: actor.userId,
    })),
  });
}
