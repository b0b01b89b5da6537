import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { negotiatedTreaty } from "#lib/clause/server/readable-treaties.ts";
import { loadWeave } from "#lib/history/server/load-weave.ts";
import { contentAt } from "#lib/history/weave.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/uuid.ts";

const EMPTY: ClauseContent = { type: "doc", content: [] };

/**
 * The texts of all clauses in a version of the negotiated treaty, by the clause's id; empty for a version of another
 * negotiation. Suggestions are in them as they stood.
 */
export async function readVersionTexts(
  actor: Actor,
  versionId: string,
): Promise<ReadonlyMap<string, ClauseContent>> {
  authorise(actor, "journal.read");
  if (!isUuid(versionId)) return new Map();
  const rows = await db().treatyVersionClause.findMany({
    where: { versionId, version: { treaty: negotiatedTreaty(actor) } },
    select: { clauseId: true, revision: true, text: { select: { content: true } } },
  });
  const texts = new Map<string, ClauseContent>();
  for (const { clauseId, revision, text } of rows) {
    const stored = text?.content as ClauseContent | null | undefined;
    texts.set(clauseId, stored ?? (revision === 0 ? EMPTY : await readWritten(clauseId, revision)));
  }
  return texts;
}

/** From the past of the clause, where the stored words have been let go. */
async function readWritten(clauseId: string, revision: number): Promise<ClauseContent> {
  return contentAt(await loadWeave(clauseId, revision), revision);
}
