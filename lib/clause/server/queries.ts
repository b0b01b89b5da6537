import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Clause, ToldClause } from "../clause.ts";
import { clauseTree, readingOrder } from "../clause-tree.ts";
import type { ClauseContent } from "../content.ts";
import { readCirculated } from "./read-circulated.ts";
import { isReadable, negotiatedTreaty, readableTreaties } from "./readable-treaties.ts";
import { CLAUSE_COLUMNS, toClause } from "./row.ts";

/** The newest stored text of a clause. A clause without one is empty. */
export interface ClauseText {
  readonly clauseId: string;
  readonly revision: number;
  /** SHA-256 of the canonical JSON, hexadecimal. */
  readonly hash: string;
  readonly words: number;
  readonly content: ClauseContent;
}

/** All clauses of the negotiated treaty, in reading order. */
export async function listClauses(actor: Actor): Promise<readonly ToldClause[]> {
  authorise(actor, "clause.read");
  return readInOrder(actor, { treaty: negotiatedTreaty(actor) });
}

/** All clauses of the treaty or chair's text in which this clause stands, in reading order; none for who may not read it. */
export async function listClausesBeside(actor: Actor, clauseId: string): Promise<readonly ToldClause[]> {
  authorise(actor, "clause.read");
  if (!isUuid(clauseId)) return [];
  return readInOrder(actor, { treaty: { ...readableTreaties(actor), clauses: { some: { id: clauseId } } } });
}

/** All clauses of this treaty or chair's text, in reading order; none for who may not read it. */
export async function listClausesOf(actor: Actor, treatyId: string): Promise<readonly ToldClause[]> {
  authorise(actor, "clause.read");
  if (!isUuid(treatyId)) return [];
  return readInOrder(actor, { treaty: { ...readableTreaties(actor), id: treatyId } });
}

/** One clause of the negotiated treaty, or of a chair's text that the actor may read. */
export async function findClause(actor: Actor, clauseId: string): Promise<Clause> {
  authorise(actor, "clause.read");
  if (!isUuid(clauseId)) throw new Refusal("not-found");
  const row = await db().clause.findFirst({
    where: { id: clauseId, treaty: readableTreaties(actor) },
    select: CLAUSE_COLUMNS,
  });
  if (!row) throw new Refusal("not-found");
  return toClause(row);
}

/** Words in the newest text of each clause of the treaty, or of a chair's text; a clause without a text has no entry. */
export async function countWordsByClause(
  actor: Actor,
  treatyId: string | null = null,
): Promise<ReadonlyMap<string, number>> {
  authorise(actor, "clause.read");
  const rows = await db().$queryRaw<{ clauseId: string; words: number }[]>`
    select distinct on (v.clause_id) v.clause_id as "clauseId", v.words
    from text_version v join clause c on c.id = v.clause_id join treaty t on t.id = c.treaty_id
    where t.negotiation_id = ${actor.negotiationId}::uuid
      and case when ${treatyId}::uuid is null then t.basis_id is null else t.id = ${treatyId}::uuid end
      and ${isReadable(actor)}
    order by v.clause_id, v.revision desc`;
  return new Map(rows.map(({ clauseId, words }) => [clauseId, words]));
}

/** The newest texts of these clauses that the actor may read, in no particular order. */
export async function listTexts(actor: Actor, clauseIds: readonly string[]): Promise<readonly ClauseText[]> {
  authorise(actor, "clause.read");
  return db().$queryRaw<ClauseText[]>`
    select distinct on (v.clause_id) v.clause_id as "clauseId", v.revision, v.hash, v.words, v.content
    from text_version v join clause c on c.id = v.clause_id join treaty t on t.id = c.treaty_id
    where t.negotiation_id = ${actor.negotiationId}::uuid and v.clause_id = any(${[...clauseIds]}::uuid[])
      and ${isReadable(actor)}
    order by v.clause_id, v.revision desc`;
}

async function readInOrder(
  { negotiationId }: Actor,
  where: Prisma.ClauseWhereInput,
): Promise<readonly ToldClause[]> {
  const [rows, circulated] = await Promise.all([
    db().clause.findMany({ where, select: CLAUSE_COLUMNS }),
    readCirculated(negotiationId),
  ]);
  return readingOrder(clauseTree(rows.map(toClause))).map(({ row }) => ({
    ...row,
    isCirculated: circulated.has(row.id),
  }));
}
