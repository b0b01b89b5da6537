import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";

/** A negotiation as its pages name it. */
export interface NegotiationSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly weightedVoting: boolean;
  readonly isDemo: boolean;
  /** The treaty under negotiation. */
  readonly treatyId: string;
  readonly treatyTitle: string;
}

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
      isDemo: true,
      treaties: { select: { id: true, title: true }, orderBy: { createdAt: "asc" }, take: 1 },
    },
  });
  const treaty = treaties[0];
  if (!treaty) throw new Error(`negotiation ${actor.negotiationId} has no treaty`);
  return { ...negotiation, treatyId: treaty.id, treatyTitle: treaty.title };
}
