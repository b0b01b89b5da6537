import type { Actor, Person } from "#lib/access/actor.ts";
import type { Office } from "#lib/access/office.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import type { NegotiationSummary } from "../negotiation.ts";

/** The actor's negotiation. */
export async function findNegotiation(actor: Actor): Promise<NegotiationSummary> {
  authorise(actor, "negotiation.read");
  const { treaties, ...negotiation } = await db().negotiation.findUniqueOrThrow({
    where: { id: actor.negotiationId },
    select: {
      id: true,
      title: true,
      description: true,
      weightedVoting: true,
      proxyLimit: true,
      isDemo: true,
      journalHead: true,
      treaties: { where: { basisId: null }, select: { id: true, title: true } },
    },
  });
  const treaty = treaties[0];
  if (!treaty) throw new Error(`negotiation ${actor.negotiationId} has no treaty`);
  return { ...negotiation, treatyId: treaty.id, treatyTitle: treaty.title };
}

/** A negotiation in a person's list, with the seat they have there. */
export interface OwnNegotiation {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly isDemo: boolean;
  readonly office: Office;
  readonly delegationName: string | null;
}

/** The negotiations in which the person has a seat, newest first. */
export async function listNegotiations(person: Person): Promise<readonly OwnNegotiation[]> {
  const seats = await db().member.findMany({
    where: { userId: person.userId },
    orderBy: { negotiation: { createdAt: "desc" } },
    select: {
      office: true,
      delegation: { select: { name: true } },
      negotiation: { select: { id: true, title: true, description: true, isDemo: true } },
    },
  });
  return seats.map(({ office, delegation, negotiation }) => ({
    ...negotiation,
    office,
    delegationName: delegation?.name ?? null,
  }));
}

/** The demo negotiation, if this person has a seat in it. */
export async function findDemo(person: Person): Promise<string | null> {
  const demo = await db().negotiation.findFirst({
    where: { isDemo: true, members: { some: { userId: person.userId } } },
    select: { id: true },
  });
  return demo?.id ?? null;
}
