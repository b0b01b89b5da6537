import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { readableTreaties } from "#lib/clause/server/readable-treaties.ts";
import { db } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import type { ChairsText } from "../chairs-text.ts";
import { CHAIRS_TEXT_COLUMNS, type ChairsTextRow, toChairsText } from "./row.ts";

/** The chair's texts of the negotiation that the actor may know of, the newest first. */
export async function listChairsTexts(actor: Actor): Promise<readonly ChairsText[]> {
  authorise(actor, "clause.read");
  const rows = await db().treaty.findMany({
    where: { AND: [readableTreaties(actor), { basisId: { not: null } }] },
    orderBy: { createdAt: "desc" },
    select: CHAIRS_TEXT_COLUMNS,
  });
  return named(rows);
}

/** One chair's text; `not-found` for who may not know of it. */
export async function findChairsText(actor: Actor, chairsTextId: string): Promise<ChairsText> {
  authorise(actor, "clause.read");
  const row = isUuid(chairsTextId)
    ? await db().treaty.findFirst({
        where: { AND: [readableTreaties(actor), { id: chairsTextId }] },
        select: CHAIRS_TEXT_COLUMNS,
      })
    : null;
  const [found] = row ? await named([row]) : [];
  if (!found) throw new Refusal("not-found");
  return found;
}

/** The chair's text in which a clause stands; null for a clause of the negotiated treaty. */
export async function findChairsTextOf(actor: Actor, clauseId: string): Promise<ChairsText | null> {
  authorise(actor, "clause.read");
  const clause = await db().clause.findFirst({
    where: { id: clauseId, treaty: readableTreaties(actor) },
    select: { treaty: { select: CHAIRS_TEXT_COLUMNS } },
  });
  if (!clause) throw new Refusal("not-found");
  return (await named([clause.treaty]))[0] ?? null;
}

/** Which clause of a chair's text was branched from which of the treaty: ids of those, by ids of these. */
export async function readBranches(
  actor: Actor,
  chairsTextId: string,
): Promise<Readonly<Record<string, string>>> {
  authorise(actor, "clause.read");
  const rows = await db().clause.findMany({
    where: { treaty: { AND: [readableTreaties(actor), { id: chairsTextId }] }, originId: { not: null } },
    select: { id: true, originId: true },
  });
  return Object.fromEntries(rows.map(({ id, originId }) => [originId ?? "", id]));
}

async function named(rows: readonly ChairsTextRow[]): Promise<readonly ChairsText[]> {
  const ids = rows.flatMap(({ begunBy, issuedBy, closedBy }) => [begunBy, issuedBy, closedBy]);
  const users = await db().user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return rows.flatMap((row) => toChairsText(row, names) ?? []);
}
