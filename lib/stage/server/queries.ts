import type { Actor } from "#lib/access/actor.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { findClause, listTexts } from "#lib/clause/server/queries.ts";
import { db } from "#lib/platform/db.ts";
import type { ClauseLife } from "../clause-life.ts";
import { clauseState } from "../clause-state.ts";
import { cleanGate } from "../clean-gate.ts";
import { readClauseStanding } from "./clause-facts.ts";
import { STAGE_COLUMNS, toStageChange } from "./row.ts";

const EMPTY: ClauseContent = { type: "doc", content: [] };

/** Where a clause of the negotiation stands in its life, by its newest stored text. */
export async function readClauseLife(actor: Actor, clauseId: string): Promise<ClauseLife> {
  const clause = await findClause(actor, clauseId);
  const [[text], rows] = await Promise.all([
    listTexts(actor, [clauseId]),
    db().stageChange.findMany({ where: { clauseId }, orderBy: { number: "asc" }, select: STAGE_COLUMNS }),
  ]);
  const people = await db().user.findMany({
    where: { id: { in: rows.flatMap(({ userId }) => userId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const standing = await readClauseStanding(db(), clause, text ?? { hash: "", content: EMPTY });
  return {
    clauseId,
    state: clauseState(standing.facts),
    gate: cleanGate(standing.facts),
    text: text ? { revision: text.revision, textHash: text.hash } : null,
    rejecting: standing.rejecting.map(({ shortName }) => shortName),
    pendingIds: standing.pending.map(({ delegationId }) => delegationId),
    dueAt: clause.adRefDueAt,
    changes: rows.map((row) => toStageChange(row, names)),
  };
}
