import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { readCirculated } from "#lib/clause/server/read-circulated.ts";
import { negotiatedTreaty } from "#lib/clause/server/readable-treaties.ts";
import { authorAt } from "#lib/history/authors.ts";
import { readAuthors } from "#lib/history/server/read-authors.ts";
import { db } from "#lib/platform/db.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { TreatyVersion, VersionClause, VersionEntry } from "../version.ts";
import { toVersionClauses, VERSION_CLAUSE_COLUMNS, VERSION_COLUMNS } from "./row.ts";

/** All versions of the negotiated treaty, newest first. */
export async function listVersions(actor: Actor): Promise<readonly VersionEntry[]> {
  return readEntries(actor, {});
}

/** A version of the negotiated treaty, with all its clauses. One of another negotiation is not found. */
export async function findVersion(actor: Actor, versionId: string): Promise<TreatyVersion> {
  if (!isUuid(versionId)) throw new Refusal("not-found");
  const [entry] = await readEntries(actor, { id: versionId });
  if (!entry) throw new Refusal("not-found");
  const [clauses, circulated] = await Promise.all([
    readVersionClauses(db(), versionId),
    readCirculated(actor.negotiationId, entry.madeAt),
  ]);
  return { ...entry, clauses: clauses.map((row) => ({ ...row, isCirculated: circulated.has(row.id) })) };
}

/** The clauses of a version in reading order. Who may read them is the caller's question. */
export async function readVersionClauses(
  reader: Transaction,
  versionId: string,
): Promise<readonly VersionClause[]> {
  return toVersionClauses(
    await reader.treatyVersionClause.findMany({ where: { versionId }, select: VERSION_CLAUSE_COLUMNS }),
  );
}

async function readEntries(
  actor: Actor,
  where: Prisma.TreatyVersionWhereInput,
): Promise<readonly VersionEntry[]> {
  authorise(actor, "journal.read");
  const rows = await db().treatyVersion.findMany({
    where: { ...where, treaty: negotiatedTreaty(actor) },
    orderBy: [{ madeAt: "desc" }, { number: "desc" }],
    select: VERSION_COLUMNS,
  });
  const book = await readAuthors(
    actor,
    rows.map(({ madeBy }) => madeBy),
  );
  return rows.map(({ madeAt: at, madeBy: userId, ...row }) => {
    const madeAt = at.toISOString();
    return { ...row, madeAt, madeBy: authorAt(book, { userId, at: madeAt }) };
  });
}
