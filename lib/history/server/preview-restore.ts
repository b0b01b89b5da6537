import type { Actor } from "#lib/access/actor.ts";
import { hashContent } from "#lib/clause/project.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import type { AuthorBook } from "../authors.ts";
import { buildWeave } from "../build-weave.ts";
import type { DiffStep } from "../difference.ts";
import { differenceOf } from "../difference-of.ts";
import { type PreparedRestore, prepareRestore } from "./prepare-restore.ts";
import { readAuthors } from "./read-authors.ts";
import type { RestoreInput } from "./restore-clause.ts";

/** What a restore would do to the present text: all that changes, and by which hash it is then asked for. */
export interface RestorePreview {
  readonly steps: readonly DiffStep[];
  /** The actor alone: the changes would be theirs. */
  readonly authors: AuthorBook;
  readonly textHash: string;
}

/**
 * What restoring would change, worked out on the present text; nothing is written. Null if the text reads like this
 * already. A clause that the actor may not read, a revision and a paragraph that are not, are not found.
 */
export async function previewRestore(
  actor: Actor,
  input: Omit<RestoreInput, "textHash">,
): Promise<RestorePreview | null> {
  await findClause(actor, input.clauseId);
  const edit = await prepareRestore(null, input);
  if (!edit) return null;
  const authors = await readAuthors(actor, [actor.userId]);
  return { steps: stepsOf(edit, actor), authors, textHash: hashContent(edit.before) };
}

/** The difference that the edit would make, as if it were written now. */
function stepsOf({ state, bytes }: PreparedRestore, { userId }: Actor): readonly DiffStep[] {
  const at = new Date().toISOString();
  const weave = buildWeave([
    { seq: 1, userId, at, bytes: state },
    { seq: 2, userId, at, bytes },
  ]);
  return differenceOf(weave, 1, 2);
}
