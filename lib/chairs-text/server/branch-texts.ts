import * as Y from "yjs";
import type { Actor } from "#lib/access/actor.ts";
import { prepareEdit } from "#lib/clause/prepare-edit.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { appendAllInTransaction, type NewUpdate } from "#lib/clause/server/append-update.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { settleText } from "#lib/clause/server/settle-text.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { BranchedClause } from "./begin-chairs-text.ts";
import { CHAIRS_TEXT_SESSION, inheritClients, writeDescents } from "./write-descents.ts";

/** The log of a branch begins with these: what the source held, and the edit that leaves its suggestions behind. */
interface FirstRows {
  readonly clauseId: string;
  readonly from: { readonly clauseId: string; readonly revision: number };
  readonly updates: readonly Uint8Array[];
}

/**
 * Gives each branched clause the text of its source: the whole state, so that both logs speak of the same items by the
 * same ids, and then the edit that takes the suggestions out. The caller has locked the sources.
 */
export async function branchTexts(
  tx: Transaction,
  actor: Actor,
  branched: readonly BranchedClause[],
): Promise<void> {
  const written: FirstRows[] = [];
  for (const branch of branched) if (branch.source.head > 0) written.push(await firstRows(tx, branch));
  const { userId } = actor;
  await appendAllInTransaction(
    tx,
    written.flatMap(({ clauseId, updates }) =>
      updates.map((bytes): NewUpdate => ({ clauseId, userId, sessionId: CHAIRS_TEXT_SESSION, bytes })),
    ),
  );
  await inheritClients(
    tx,
    written.map(({ clauseId, from }) => ({ clauseId, fromClauseId: from.clauseId })),
  );
  await writeDescents(
    tx,
    written.map(({ clauseId, from }) => ({ clauseId, seq: 1, from })),
  );
  for (const { clauseId } of written) await settleText(tx, clauseId, await readClauseText(tx, clauseId));
}

async function firstRows(tx: Transaction, { source, id }: BranchedClause): Promise<FirstRows> {
  const { doc, revision } = await loadClause(tx, source.id);
  try {
    const content = readContent(doc);
    const negotiated = withoutSuggestions(content);
    const edit = negotiated === content ? null : prepareEdit(doc, (copy) => replaceBody(copy, negotiated));
    return {
      clauseId: id,
      from: { clauseId: source.id, revision },
      updates: [Y.encodeStateAsUpdate(doc), ...(edit ? [edit.bytes] : [])],
    };
  } finally {
    doc.destroy();
  }
}
