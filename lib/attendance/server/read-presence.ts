import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { isThere } from "../attendance.ts";
import { rollOf } from "../roll.ts";
import { readAttendance } from "./write-attendance.ts";

/**
 * Who of some delegations is in the room, or presumed to be: everybody where no sitting is open. What is read holds until
 * the transaction ends.
 */
export async function readPresence(
  tx: Transaction,
  { negotiationId }: Actor,
  delegationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const [sitting] = await tx.$queryRaw<{ id: string }[]>`
    select id from sitting where negotiation_id = ${negotiationId}::uuid and closed_at is null for share`;
  if (!sitting) return new Set(delegationIds);
  const { attendees } = rollOf(await readAttendance(tx, sitting), delegationIds);
  return new Set(
    attendees.flatMap(({ delegationId, presence }) => (isThere(presence) ? [delegationId] : [])),
  );
}
