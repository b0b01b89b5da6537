import type { Actor } from "#lib/access/actor.ts";
import { hashContent } from "#lib/clause/project.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import type { DiffBlock } from "../diff-states.ts";
import { prepareRestore } from "./prepare-restore.ts";
import type { RestoreInput } from "./restore-clause.ts";

/** What a restore would do to the present text: all that changes, and by which hash it is then asked for. */
export interface RestorePreview {
  readonly blocks: readonly DiffBlock[];
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
  return edit && { blocks: edit.blocks, textHash: hashContent(edit.before) };
}
