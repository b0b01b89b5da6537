import type { Actor } from "#lib/access/actor.ts";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import { may } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import { type Circle, circlesOf } from "../audience-words.ts";
import type { Mentioned } from "../comment.ts";

/** Somebody who may be called on in a comment, if its circle includes them. */
export interface Callable extends Mentioned {
  readonly delegationId: string | null;
  /** The delegation's short name, or the office. */
  readonly seat: string;
}

/** What it takes to write a comment: the circles to choose from, and the other people of the negotiation. */
export interface Writing {
  readonly circles: readonly Circle[];
  readonly people: readonly Callable[];
}

/** The circles that the actor may write to, and the people to call on; none for whoever only reads. */
export async function readWriting(actor: Actor): Promise<Writing> {
  if (!may(actor, "comment.write")) return { circles: [], people: [] };
  const [delegation, blocs, members] = await Promise.all([
    ownDelegation(actor),
    ownBlocs(actor),
    otherMembers(actor),
  ]);
  return { circles: circlesOf({ delegation, blocs }), people: members };
}

function ownDelegation({ delegation }: Actor) {
  if (delegation === null) return null;
  return db().delegation.findUnique({
    where: { id: delegation.id },
    select: { id: true, name: true, shortName: true },
  });
}

async function ownBlocs({ delegation }: Actor) {
  if (delegation === null) return [];
  const blocs = await db().bloc.findMany({
    where: { members: { some: { delegationId: delegation.id } } },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      shortName: true,
      members: {
        orderBy: { delegation: { name: "asc" } },
        select: { delegation: { select: { id: true, name: true } } },
      },
    },
  });
  return blocs.map((bloc) => ({ ...bloc, members: bloc.members.map((member) => member.delegation) }));
}

async function otherMembers(actor: Actor): Promise<readonly Callable[]> {
  const members = await db().member.findMany({
    where: { negotiationId: actor.negotiationId, userId: { not: actor.userId } },
    orderBy: { user: { name: "asc" } },
    select: {
      userId: true,
      office: true,
      user: { select: { name: true } },
      delegation: { select: { id: true, shortName: true } },
    },
  });
  return members.map(({ userId, office, user, delegation }) => ({
    userId,
    name: user.name,
    delegationId: delegation?.id ?? null,
    seat: delegation?.shortName ?? OFFICE_NAMES[office],
  }));
}
