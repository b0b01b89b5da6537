import type { Actor } from "#lib/access/actor.ts";
import { db } from "#lib/platform/db.ts";
import type { PrivateDraft } from "../private-draft.ts";
import { findClause } from "./queries.ts";
import { DRAFT_COLUMNS, toPrivateDraft } from "./row.ts";

/** The actor's own private drafts on a clause, newest first. Nobody else's, whatever the actor's office. */
export async function listPrivateDrafts(actor: Actor, clauseId: string): Promise<readonly PrivateDraft[]> {
  await findClause(actor, clauseId);
  const rows = await db().privateDraft.findMany({
    where: { clauseId, userId: actor.userId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: DRAFT_COLUMNS,
  });
  return rows.map(toPrivateDraft);
}
