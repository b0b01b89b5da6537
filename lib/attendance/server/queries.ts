import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import type { Attendance } from "../attendance.ts";

/** What was said of who is present, of each delegation in its order, by the id of the sitting in which it was said. */
export async function listAttendance(actor: Actor): Promise<ReadonlyMap<string, readonly Attendance[]>> {
  authorise(actor, "negotiation.read");
  const rows = await db().attendance.findMany({
    where: { sitting: { negotiationId: actor.negotiationId } },
    orderBy: { number: "asc" },
    select: { sittingId: true, delegationId: true, isPresent: true, isRoll: true, at: true },
  });
  const said = Map.groupBy(rows, ({ sittingId }) => sittingId);
  return new Map(
    [...said].map(([sittingId, of]) => [
      sittingId,
      of.map(({ delegationId, isPresent, isRoll, at }) => ({
        ...{ delegationId, isPresent, isRoll, at: at.toISOString() },
      })),
    ]),
  );
}
