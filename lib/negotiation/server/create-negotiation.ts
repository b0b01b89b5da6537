import type { Actor, Person } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";

export interface NewNegotiation {
  readonly title: string;
  readonly description: string;
  readonly weightedVoting: boolean;
}

/**
 * Opens a negotiation with an empty treaty; whoever does it becomes its secretariat. Any signed-in person may.
 * Records `negotiation.created`. Repeating it opens another one.
 */
export async function createNegotiation(
  person: Person,
  input: NewNegotiation,
): Promise<{ readonly actor: Actor; readonly treatyId: string }> {
  return inTransaction(async (tx) => {
    const negotiation = await tx.negotiation.create({
      data: {
        title: input.title,
        description: input.description,
        weightedVoting: input.weightedVoting,
        treaties: { create: { title: input.title } },
        members: { create: { userId: person.userId, office: "SECRETARIAT" } },
      },
      select: { id: true, treaties: { select: { id: true } } },
    });
    const actor: Actor = {
      ...person,
      negotiationId: negotiation.id,
      office: "SECRETARIAT",
      delegation: null,
    };
    await recordEvent(tx, actor, { type: "negotiation.created", title: input.title });
    const [treaty] = negotiation.treaties;
    if (!treaty) throw new Error("the treaty was created with its negotiation");
    return { actor, treatyId: treaty.id };
  });
}
