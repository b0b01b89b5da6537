import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { type AuthorBook, authorAt } from "#lib/history/authors.ts";
import { readAuthors } from "#lib/history/server/read-authors.ts";
import { db } from "#lib/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Sitting, SittingEnd } from "../sitting.ts";

/** All sittings of the actor's negotiation, newest first. */
export async function listSittings(actor: Actor): Promise<readonly Sitting[]> {
  return readSittings(actor, {});
}

/** The sitting that is open now; null: none is. */
export async function findOpenSitting(actor: Actor): Promise<Sitting | null> {
  const [sitting] = await readSittings(actor, { closedAt: null });
  return sitting ?? null;
}

const SITTING_COLUMNS = {
  id: true,
  number: true,
  title: true,
  openedAt: true,
  openedBy: true,
  openedVersionId: true,
  closedAt: true,
  closedBy: true,
  closedVersionId: true,
} as const satisfies Prisma.SittingSelect;

type SittingRow = Prisma.SittingGetPayload<{ select: typeof SITTING_COLUMNS }>;

async function readSittings(actor: Actor, where: Prisma.SittingWhereInput): Promise<readonly Sitting[]> {
  authorise(actor, "journal.read");
  const rows = await db().sitting.findMany({
    where: { ...where, negotiationId: actor.negotiationId },
    orderBy: { number: "desc" },
    select: SITTING_COLUMNS,
  });
  if (rows.length === 0) return [];
  const people = rows.flatMap(({ openedBy, closedBy }) => [openedBy, closedBy ?? []].flat());
  const book = await readAuthors(actor, people);
  return rows.map((row) => toSitting(row, book));
}

function toSitting(row: SittingRow, book: AuthorBook): Sitting {
  const { id, number, title, openedAt, openedBy, closedAt, closedBy } = row;
  const end = (at: Date, userId: string, versionId: string | null): SittingEnd => ({
    at: at.toISOString(),
    by: authorAt(book, { userId, at: at.toISOString() }),
    versionId,
  });
  return {
    id,
    number,
    title,
    opened: end(openedAt, openedBy, row.openedVersionId),
    closed: closedAt && closedBy ? end(closedAt, closedBy, row.closedVersionId) : null,
  };
}
