import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { rollOf } from "../roll.ts";
import { lockOpenSitting, readAttendance, writeAttendance } from "./write-attendance.ts";

export interface TakeRollInput {
  /** The sitting on screen: a roll is not taken of a later one by mistake. */
  readonly sittingId: string;
  /** Who is not there; all other delegations are. */
  readonly absentIds: readonly string[];
}

/**
 * Says of every delegation whether it is present in the open sitting. For chair and secretariat. Records
 * `attendance.taken`. Refuses `no-sitting` (also when another sitting is open by now), and `not-found` for a delegation
 * that is not of the negotiation. Repeating it changes and records nothing.
 */
export async function takeRoll(actor: Actor, { sittingId, absentIds }: TakeRollInput): Promise<void> {
  await inTransaction(async (tx) => {
    const sitting = await lockOpenSitting(tx, actor);
    authorise(actor, "attendance.take");
    if (sitting.id !== sittingId) throw new Refusal("no-sitting");
    const found = await tx.delegation.findMany({
      where: { negotiationId: actor.negotiationId },
      orderBy: { name: "asc" },
      select: { id: true },
    });
    const ids = found.map(({ id }) => id);
    const absent = new Set(absentIds);
    if (ids.filter((id) => absent.has(id)).length !== absent.size) throw new Refusal("not-found");
    const said = await readAttendance(tx, sitting);
    const roll = rollOf(said, ids);
    const isSo = roll.attendees.every(
      ({ delegationId, presence }) => presence === (absent.has(delegationId) ? "ABSENT" : "PRESENT"),
    );
    if (ids.length === 0 || (roll.isTaken && isSo)) return;
    const delegations = ids.map((id) => ({ delegationId: id, isPresent: !absent.has(id) }));
    await writeAttendance(tx, actor, { sitting, said, isRoll: true, delegations });
  });
}
