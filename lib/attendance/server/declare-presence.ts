import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { rollOf } from "../roll.ts";
import { lockOpenSitting, readAttendance, writeAttendance } from "./write-attendance.ts";

/**
 * Says of the actor's own delegation that it is present in the open sitting, or leaves it. For heads and delegates.
 * Records `attendance.taken`. Refuses `no-sitting`. Repeating it changes and records nothing.
 */
export async function declarePresence(
  actor: Actor,
  { isPresent }: { readonly isPresent: boolean },
): Promise<void> {
  await inTransaction(async (tx) => {
    const sitting = await lockOpenSitting(tx, actor);
    authorise(actor, "attendance.declare");
    const delegationId = actor.delegation?.id;
    if (!delegationId) throw new Refusal("not-allowed");
    const said = await readAttendance(tx, sitting);
    const [attendee] = rollOf(said, [delegationId]).attendees;
    if (attendee?.presence === (isPresent ? "PRESENT" : "ABSENT")) return;
    const delegations = [{ delegationId, isPresent }];
    await writeAttendance(tx, actor, { sitting, said, isRoll: false, delegations });
  });
}
