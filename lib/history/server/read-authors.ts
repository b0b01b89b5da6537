import type { Actor } from "#lib/access/actor.ts";
import { db } from "#lib/platform/db.ts";
import type { AuthorBook, SeatGiven } from "../authors.ts";

/** Names, seats and delegations of some people of the negotiation, also of those who have left it. */
export async function readAuthors(actor: Actor, userIds: readonly string[]): Promise<AuthorBook> {
  const ids = [...new Set(userIds)];
  const { negotiationId } = actor;
  const [people, given, members, delegations] = await Promise.all([
    db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    seatsGiven(negotiationId, ids),
    db().member.findMany({
      where: { negotiationId, userId: { in: ids } },
      select: { userId: true, office: true, delegationId: true, joinedAt: true },
    }),
    db().delegation.findMany({
      where: { negotiationId },
      select: { id: true, shortName: true, colour: true },
    }),
  ]);
  const onRecord = new Set(given.map(({ userId }) => userId));
  const unrecorded = members.filter(({ userId }) => !onRecord.has(userId));
  return {
    names: new Map(people.map(({ id, name }) => [id, name])),
    seats: [
      ...given,
      ...unrecorded.map(({ joinedAt, ...seat }) => ({ ...seat, at: joinedAt.toISOString() })),
    ],
    delegations: new Map(delegations.map(({ id, ...delegation }) => [id, delegation])),
  };
}

/** From the journal: a person who has moved to another delegation wrote what they wrote before for the first. */
async function seatsGiven(negotiationId: string, userIds: readonly string[]): Promise<SeatGiven[]> {
  const rows = await db().$queryRaw<(Omit<SeatGiven, "at"> & { at: Date })[]>`
    select coalesce(payload->>'userId', actor_id::text) as "userId", at,
      coalesce(payload->>'office', 'SECRETARIAT') as office, payload->>'delegationId' as "delegationId"
    from journal_event
    where negotiation_id = ${negotiationId}::uuid
      and type in ('negotiation.created', 'member.joined', 'member.reseated')
      and coalesce(payload->>'userId', actor_id::text) = any(${[...userIds]})
    order by number`;
  return rows.map(({ at, ...seat }) => ({ ...seat, at: at.toISOString() }));
}
