import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { listTexts } from "#lib/clause/server/queries.ts";
import { db } from "#lib/platform/db.ts";
import type { ContestedItem } from "../contested-item.ts";
import { type OpenPoints, openPoints } from "../open-points.ts";
import { type ContestedPart, readContested } from "../read-contested.ts";
import { readStands } from "./read-stands.ts";
import { CONTESTED_COLUMNS, type ContestedRow, toContestedItem } from "./row.ts";

/** Everything that is or was contested in a clause of the negotiation: open points as they were opened, then closed ones, the newest first. */
export async function listContested(actor: Actor, clauseId: string): Promise<readonly ContestedItem[]> {
  authorise(actor, "clause.read");
  const rows = await db().contestedText.findMany({
    where: { clauseId, clause: { treaty: { negotiationId: actor.negotiationId } } },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: CONTESTED_COLUMNS,
  });
  const [text] = rows.length > 0 ? await listTexts(actor, [clauseId]) : [];
  const items = await toItems(actor, rows, text ? readContested(text.content) : []);
  const closed = items.filter((item) => item.closed !== null);
  return [
    ...items.filter((item) => item.closed === null),
    ...closed.toSorted((one, other) => ((one.closed?.at ?? "") < (other.closed?.at ?? "") ? 1 : -1)),
  ];
}

/** What is open in the whole treaty, clause by clause, with the words as they are now. */
export async function listOpenPoints(actor: Actor): Promise<readonly OpenPoints[]> {
  authorise(actor, "clause.read");
  const rows = await db().contestedText.findMany({
    where: {
      outcome: null,
      clause: { status: { not: "WITHDRAWN" }, treaty: { negotiationId: actor.negotiationId } },
    },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: CONTESTED_COLUMNS,
  });
  const clauseIds = [...new Set(rows.map(({ clauseId }) => clauseId))];
  const texts = await listTexts(actor, clauseIds);
  const partsOf = new Map(texts.map(({ clauseId, content }) => [clauseId, readContested(content)]));
  const items = await toItems(actor, rows, [...partsOf.values()].flat());
  const byId = new Map(items.map((item) => [item.id, item]));
  return clauseIds.map((clauseId) => ({ clauseId, points: openPoints(partsOf.get(clauseId) ?? [], byId) }));
}

async function toItems(
  actor: Actor,
  rows: readonly ContestedRow[],
  parts: readonly ContestedPart[],
): Promise<readonly ContestedItem[]> {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const [stands, names, delegations, survived] = await Promise.all([
    readStands(
      db(),
      rows.map(({ id }) => id),
      byId,
    ),
    namesOf(rows),
    db().delegation.findMany({
      where: { negotiationId: actor.negotiationId },
      select: { id: true, shortName: true, colour: true },
    }),
    countSurvived(rows),
  ]);
  const delegationById = new Map(delegations.map((delegation) => [delegation.id, delegation]));
  return rows.map((row) =>
    toContestedItem(row, {
      names,
      delegations: delegationById,
      stands: stands.get(row.id) ?? [],
      survived: survived.get(row.id) ?? 0,
    }),
  );
}

async function namesOf(rows: readonly ContestedRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap((row) =>
    [row.openedBy, row.closedBy, row.requestedBy].filter((id) => id !== null),
  );
  const people = await db().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** How many text versions each has outlived since it was opened. */
async function countSurvived(rows: readonly ContestedRow[]): Promise<ReadonlyMap<string, number>> {
  const counts = await db().$queryRaw<{ id: string; count: number }[]>`
    select c.id, count(*)::int as count from contested_text c
    join text_version v on v.clause_id = c.clause_id and v.revision > c.opened_revision
      and (c.closed_revision is null or v.revision < c.closed_revision)
    where c.id = any(${rows.map(({ id }) => id)}::uuid[]) group by c.id`;
  return new Map(counts.map(({ id, count }) => [id, count]));
}
