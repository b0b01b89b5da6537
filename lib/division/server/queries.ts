import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/uuid.ts";
import type { Division, DivisionRecord } from "../division.ts";
import { isRejectedWhole } from "../is-rejected-whole.ts";
import { readDivisionVotes } from "./division-votes.ts";
import { DIVISION_COLUMNS, type DivisionRow, toDivision } from "./row.ts";

/** The divisions of the actor's negotiation, or of the texts of one clause, newest first. */
export async function listDivisions(
  actor: Actor,
  { clauseId }: { readonly clauseId?: string } = {},
): Promise<readonly Division[]> {
  authorise(actor, "negotiation.read");
  const { negotiationId } = actor;
  const rows = await db().division.findMany({
    where: { negotiationId, ...(clauseId !== undefined && { clauseId }) },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    select: DIVISION_COLUMNS,
  });
  const names = await namesOf(rows);
  return rows.map((row) => toDivision(row, names));
}

/** A division with the text that it divides. Null: there is none of this id in the negotiation. */
export async function findDivision(actor: Actor, divisionId: string): Promise<DivisionRecord | null> {
  authorise(actor, "negotiation.read");
  if (!isUuid(divisionId)) return null;
  const row = await db().division.findFirst({
    where: { id: divisionId, negotiationId: actor.negotiationId },
    select: DIVISION_COLUMNS,
  });
  if (!row) return null;
  const [{ content }, now, votes, names] = await Promise.all([
    readClauseText(null, row.clauseId, row.revision),
    row.status === "REQUESTED" ? readClauseText(null, row.clauseId) : null,
    readDivisionVotes(null, divisionId),
    namesOf([row]),
  ]);
  const division = toDivision(row, names);
  const text = withoutSuggestions(content);
  const { parts, result } = division;
  return {
    ...division,
    content: text,
    isRejectedWhole: result !== null && isRejectedWhole(text, { parts, rejected: result.rejected }),
    isTextSame: now === null || now.hash === row.textHash,
    votes,
  };
}

/** The negotiating text of a clause as it can be divided now, and its hash. Refuses `not-found`. */
export async function readDivisibleText(
  actor: Actor,
  clauseId: string,
): Promise<{ readonly content: ClauseContent; readonly textHash: string }> {
  await findClause(actor, clauseId);
  const { content, hash: textHash } = await readClauseText(null, clauseId);
  return { content: withoutSuggestions(content), textHash };
}

async function namesOf(rows: readonly DivisionRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ requestedBy, objections }) => [
    requestedBy,
    ...objections.map(({ objectedBy }) => objectedBy),
  ]);
  const people = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
