import type { Actor } from "#lib/access/actor.ts";
import { findActor } from "#lib/access/server/find-actor.ts";
import type { Notice } from "#lib/journal/notice.ts";
import { db, pool } from "#lib/platform/db.ts";
import type { OpenSocket } from "./open-socket.ts";
import type { Sockets } from "./sockets.ts";

/** Acts after which a person may have another seat, or none, or another name and colour. */
const ABOUT_SEATS = /^(member|delegation)\./;

/** Ends every socket whose session was revoked or has run out; `userId` where only that person's may have. */
export async function closeStaleSessions(sockets: Sockets, userId?: string): Promise<void> {
  const asked = [...sockets].filter(({ person }) => userId === undefined || person.userId === userId);
  if (asked.length === 0) return;
  const { rows } = await pool().query<{ id: string }>(
    "select id from session where id = any ($1::uuid[]) and revoked_at is null and expires_at > now()",
    [asked.map(({ person }) => person.sessionId)],
  );
  const live = new Set(rows.map(({ id }) => id));
  for (const socket of asked) if (!live.has(socket.person.sessionId)) socket.expel("signed out");
}

/** Ends every socket whose person has lost a seat or has another one: for when no notice told, or one was not acted on. */
export async function closeStaleSeats(sockets: Sockets): Promise<void> {
  const held = await Promise.all(
    [...sockets].map(async (socket) => ({ socket, actors: await seatsOf(socket) })),
  );
  const userIds = [...new Set(held.flatMap(({ actors }) => actors.map(({ userId }) => userId)))];
  if (userIds.length === 0) return;
  const members = await db().member.findMany({
    where: { userId: { in: userIds } },
    select: { negotiationId: true, userId: true, office: true, delegationId: true },
  });
  const present = new Set(members.map(seatKey));
  for (const { socket, actors } of held) {
    const keys = actors.map(({ delegation, ...seat }) =>
      seatKey({ ...seat, delegationId: delegation?.id ?? null }),
    );
    if (!keys.every((key) => present.has(key))) socket.expel("seat changed");
  }
}

async function seatsOf({ seats }: OpenSocket): Promise<readonly Actor[]> {
  const settled = await Promise.allSettled(seats.values());
  return settled.flatMap((seat) => (seat.status === "fulfilled" && seat.value ? [seat.value] : []));
}

function seatKey(
  seat: Pick<Actor, "negotiationId" | "userId" | "office"> & { readonly delegationId: string | null },
) {
  const { negotiationId, userId, office, delegationId } = seat;
  return [negotiationId, userId, office, delegationId].join(" ");
}

/** After an act about seats: ends the sockets of those whose seat in the negotiation is another one now. */
export async function recheckSeats(
  sockets: Sockets,
  notice: Pick<Notice, "negotiationId" | "type">,
): Promise<void> {
  if (!ABOUT_SEATS.test(notice.type)) return;
  for (const socket of sockets) await recheckSeat(socket, notice.negotiationId);
}

/** The same for every seat that any socket has: when notices may have been missed. */
export async function recheckAllSeats(sockets: Sockets): Promise<void> {
  for (const socket of sockets) {
    for (const negotiationId of socket.seats.keys()) await recheckSeat(socket, negotiationId);
  }
}

async function recheckSeat(socket: OpenSocket, negotiationId: string): Promise<void> {
  const before = await socket.seats.get(negotiationId);
  if (!before) {
    socket.seats.delete(negotiationId);
    return;
  }
  const now = await findActor(socket.person, negotiationId);
  if (JSON.stringify(now) === JSON.stringify(before)) return;
  socket.seats.delete(negotiationId);
  socket.expel("seat changed");
}
