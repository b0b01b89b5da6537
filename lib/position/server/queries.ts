import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { findClause, listClauses } from "#lib/clause/server/queries.ts";
import { db } from "#lib/platform/db.ts";
import type { ClausePositions } from "../clause-positions.ts";
import { isOnEarlierText } from "../is-on-earlier-text.ts";
import { matrixClauses, type PresentText } from "../matrix-clauses.ts";
import type { ReadPosition } from "../position.ts";
import {
  buildMatrix,
  type MatrixDelegation,
  type MatrixPosition,
  type TreatyPositions,
  withFirstColumn,
} from "../position-matrix.ts";
import { POSITION_COLUMNS, toPosition } from "./row.ts";

/** Every delegation's newest position on every clause of the negotiation's treaty; the actor's own delegation first. */
export async function readTreatyPositions(actor: Actor): Promise<TreatyPositions> {
  authorise(actor, "clause.read");
  const [clauses, texts, positions, delegations, blocs] = await Promise.all([
    listClauses(actor),
    presentTexts(actor, null),
    newestPositions(actor),
    listMatrixDelegations(actor),
    listMatrixBlocs(actor),
  ]);
  const rows = matrixClauses(clauses, { texts, withPositions: new Set(positions.map((p) => p.clauseId)) });
  const matrix = buildMatrix({ clauses: rows, delegations, positions });
  const numbers = numberClauses(clauses);
  const inUse = new Set(rows.map((row) => row.partId));
  const parts = clauses.flatMap(({ id, heading }) =>
    inUse.has(id) ? { id, heading, label: numbers.get(id)?.label ?? "" } : [],
  );
  return { matrix: withFirstColumn(matrix, actor.delegation?.id ?? null), blocs, parts };
}

/** The positions of all delegations on one clause of the negotiation. */
export async function readClausePositions(actor: Actor, clauseId: string): Promise<ClausePositions> {
  await findClause(actor, clauseId);
  const [texts, rows, delegations] = await Promise.all([
    presentTexts(actor, clauseId),
    db().position.findMany({
      where: { clauseId },
      distinct: ["delegationId"],
      orderBy: [{ delegationId: "asc" }, { number: "desc" }],
      select: POSITION_COLUMNS,
    }),
    listMatrixDelegations(actor),
  ]);
  const text = texts.get(clauseId) ?? null;
  return { text, delegations, positions: await readAgainst(rows, text) };
}

/** All positions that one delegation has taken on one clause, newest first. */
export async function readPositionHistory(
  actor: Actor,
  { clauseId, delegationId }: { readonly clauseId: string; readonly delegationId: string },
): Promise<readonly ReadPosition[]> {
  await findClause(actor, clauseId);
  const [texts, rows] = await Promise.all([
    presentTexts(actor, clauseId),
    db().position.findMany({
      where: { clauseId, delegationId },
      orderBy: { number: "desc" },
      select: POSITION_COLUMNS,
    }),
  ]);
  return readAgainst(rows, texts.get(clauseId) ?? null);
}

async function readAgainst(
  rows: readonly Parameters<typeof toPosition>[0][],
  text: PresentText | null,
): Promise<readonly ReadPosition[]> {
  const takers = await db().user.findMany({
    where: { id: { in: rows.map((row) => row.takenBy) } },
    select: { id: true, name: true },
  });
  const names = new Map(takers.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const position = toPosition(row, names);
    return { ...position, isOnEarlierText: isOnEarlierText(position, text) };
  });
}

/** The newest stored text of each clause of the treaty, or of one of them. */
async function presentTexts(
  actor: Actor,
  clauseId: string | null,
): Promise<ReadonlyMap<string, PresentText>> {
  const rows = await db().$queryRaw<(PresentText & { clauseId: string })[]>`
    select c.id as "clauseId", v.revision, v.hash as "textHash", v.words
    from treaty t join clause c on c.treaty_id = t.id
    cross join lateral (
      select revision, hash, words from text_version where clause_id = c.id order by revision desc limit 1
    ) v
    where t.negotiation_id = ${actor.negotiationId}::uuid and t.basis_id is null
      and (${clauseId}::uuid is null or c.id = ${clauseId}::uuid)`;
  return new Map(rows.map(({ clauseId: id, ...text }) => [id, text]));
}

function newestPositions(actor: Actor): Promise<MatrixPosition[]> {
  return db().$queryRaw<MatrixPosition[]>`
    select distinct on (p.clause_id, p.delegation_id)
      p.clause_id as "clauseId", p.delegation_id as "delegationId", p.number, p.stance::text as stance,
      p.ad_referendum as "adReferendum", p.statement <> '' as "hasStatement", p.text_hash as "textHash"
    from position p join clause c on c.id = p.clause_id join treaty t on t.id = c.treaty_id
    where t.negotiation_id = ${actor.negotiationId}::uuid
    order by p.clause_id, p.delegation_id, p.number desc`;
}

async function listMatrixDelegations(actor: Actor): Promise<readonly MatrixDelegation[]> {
  const rows = await db().delegation.findMany({
    where: { negotiationId: actor.negotiationId },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      shortName: true,
      isoCode: true,
      colour: true,
      blocs: { select: { blocId: true } },
    },
  });
  return rows.map(({ blocs, ...row }) => ({ ...row, blocIds: blocs.map(({ blocId }) => blocId) }));
}

function listMatrixBlocs(actor: Actor): Promise<TreatyPositions["blocs"]> {
  return db().bloc.findMany({
    where: { negotiationId: actor.negotiationId },
    orderBy: { name: "asc" },
    select: { id: true, name: true, shortName: true },
  });
}
