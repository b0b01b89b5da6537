import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import type { Suggestion } from "../suggestion.ts";

/** The open suggestions in a clause of the negotiation's treaty, oldest first. Those of a draft proposal are among them: they stand in the text for all to read. */
export async function listSuggestions(actor: Actor, clauseId: string): Promise<readonly Suggestion[]> {
  authorise(actor, "clause.read");
  const rows = await db().suggestion.findMany({
    where: { clauseId, status: "OPEN", clause: { treaty: { negotiationId: actor.negotiationId } } },
    select: {
      id: true,
      clauseId: true,
      proposal: { select: { id: true, status: true } },
      userId: true,
      madeAt: true,
      inserted: true,
      deleted: true,
      delegation: { select: { id: true, shortName: true, colour: true } },
    },
    orderBy: [{ madeRevision: "asc" }, { id: "asc" }],
  });
  const users = await db().user.findMany({
    where: { id: { in: rows.map(({ userId }) => userId) } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return rows.map(({ userId, madeAt, proposal, ...row }) => ({
    ...row,
    // a draft is seen by its delegation alone
    proposalId: proposal?.status === "TABLED" ? proposal.id : null,
    madeBy: names.get(userId) ?? "",
    madeAt: madeAt.toISOString(),
  }));
}
