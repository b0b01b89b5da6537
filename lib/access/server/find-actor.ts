import { db } from "#lib/platform/db.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import type { Actor, Person } from "../actor.ts";

/** The person's seat in the negotiation, or null for a stranger. */
export async function findActor(
  person: Person,
  negotiationId: string,
  reader: Transaction = db(),
): Promise<Actor | null> {
  if (!isUuid(negotiationId)) return null;
  const seat = await reader.member.findUnique({
    where: { negotiationId_userId: { negotiationId, userId: person.userId } },
    select: {
      office: true,
      user: { select: { name: true } },
      delegation: { select: { id: true, shortName: true, colour: true } },
    },
  });
  if (!seat) return null;
  return {
    userId: person.userId,
    name: seat.user.name,
    negotiationId,
    office: seat.office,
    delegation: seat.delegation,
  };
}

/** The person's seat; a stranger is told that there is nothing here. */
export async function requireActor(person: Person, negotiationId: string): Promise<Actor> {
  const actor = await findActor(person, negotiationId);
  if (!actor) throw new Refusal("not-found");
  return actor;
}
