import type { Actor } from "#lib/access/actor.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { db } from "#lib/platform/db.ts";
import { type Author, authorAt } from "../authors.ts";
import { findRevisions } from "./find-revision.ts";
import { readAuthors } from "./read-authors.ts";

/** A moment of a clause: its revision, and who made that revision when; null for the empty text before the first. */
export interface Moment {
  readonly revision: number;
  readonly by: { readonly at: string; readonly author: Author } | null;
}

/** The text of a clause at a moment. */
export interface TextThen extends Moment {
  readonly content: ClauseContent;
}

/** The text of a clause right after a revision. A clause of another negotiation, and a revision that is not, are not found. */
export async function readTextAt(
  actor: Actor,
  { clauseId, revision }: { readonly clauseId: string; readonly revision: number },
): Promise<TextThen> {
  await findClause(actor, clauseId);
  const [moment, { doc }] = await Promise.all([
    readMoment(actor, { clauseId, revision }),
    loadClause(null, clauseId, revision),
  ]);
  const content = readContent(doc);
  doc.destroy();
  return { ...moment, content };
}

/** The revision that a clause had at an instant (ISO 8601). */
export async function readRevisionAt(
  actor: Actor,
  { clauseId, at }: { readonly clauseId: string; readonly at: string },
): Promise<number> {
  await findClause(actor, clauseId);
  const [revision = 0] = await findRevisions(db(), clauseId, [at]);
  return revision;
}

/** Who made a revision and when. The caller has authorised the actor. */
export async function readMoment(
  actor: Actor,
  { clauseId, revision }: { readonly clauseId: string; readonly revision: number },
): Promise<Moment> {
  const row = await db().clauseUpdate.findUnique({
    where: { clauseId_seq: { clauseId, seq: revision } },
    select: { userId: true, at: true },
  });
  if (!row) return { revision, by: null };
  const at = row.at.toISOString();
  const book = await readAuthors(actor, [row.userId]);
  return { revision, by: { at, author: authorAt(book, { userId: row.userId, at }) } };
}
