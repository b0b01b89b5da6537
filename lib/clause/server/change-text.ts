import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { ClauseContent } from "../content.ts";
import { prepareEdit } from "../prepare-edit.ts";
import { readContent } from "../read-content.ts";
import { replaceBody } from "../replace-body.ts";
import { appendInTransaction } from "./append-update.ts";
import { ensureTextVersion } from "./ensure-text-version.ts";
import { loadClause } from "./load-clause.ts";
import type { TextAt } from "./read-text.ts";

/** Session under which the log keeps what an act wrote into a text. */
const ACT_SESSION = "act";

/**
 * Changes the text of a clause as part of an act: lifting brackets, accepting a suggestion, choosing an option. Words
 * that stay keep their authors; the edit goes through the log like any other. The caller has locked the clause and
 * authorised the actor. Returns the text afterwards, stored; refuses `clause-closed` unless the clause is open.
 */
export async function changeText(
  tx: Transaction,
  actor: Actor,
  act: { readonly clauseId: string; readonly change: (content: ClauseContent) => ClauseContent },
): Promise<TextAt> {
  const { clauseId } = act;
  const { doc } = await loadClause(tx, clauseId);
  try {
    const next = act.change(readContent(doc));
    const edit = prepareEdit(doc, (copy) => replaceBody(copy, next));
    if (edit) {
      const { bytes } = edit;
      await appendInTransaction(tx, { clauseId, userId: actor.userId, sessionId: ACT_SESSION, bytes });
    }
  } finally {
    doc.destroy();
  }
  return ensureTextVersion(tx, clauseId);
}
