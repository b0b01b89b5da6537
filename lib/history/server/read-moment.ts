import type { Actor } from "#lib/access/actor.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { type Author, authorAt } from "../authors.ts";
import type { LogIndex } from "../log-index.ts";
import { contentAt } from "../weave.ts";
import { loadLog, loadWeave } from "./load-weave.ts";
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
  const weave = await loadWeave(clauseId, revision);
  return { ...(await momentOf(actor, weave.log, revision)), content: contentAt(weave, revision) };
}

/** The revision that a clause had at an instant (ISO 8601). */
export async function readRevisionAt(
  actor: Actor,
  { clauseId, at }: { readonly clauseId: string; readonly at: string },
): Promise<number> {
  await findClause(actor, clauseId);
  return (await loadLog(clauseId)).revisionAt(at);
}

/** Who made a revision and when, by the log of its clause. The caller has authorised the actor. */
export async function momentOf(actor: Actor, log: LogIndex, revision: number): Promise<Moment> {
  if (revision < 1 || revision > log.revision) return { revision, by: null };
  const { userId, at } = log.authorship(revision);
  const book = await readAuthors(actor, [userId]);
  return { revision, by: { at, author: authorAt(book, { userId, at }) } };
}
