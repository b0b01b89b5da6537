import * as Y from "yjs";
import type { Actor } from "#lib/access/actor.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { prepareEdit } from "#lib/clause/prepare-edit.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { appendInTransaction } from "#lib/clause/server/append-update.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import type { Reader } from "#lib/clause/server/read-log.ts";
import type { TextAt } from "#lib/clause/server/read-text.ts";
import { db } from "#lib/platform/db.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { readSuggestions } from "#lib/suggestion/read-suggestions.ts";
import { rejectSuggestions } from "#lib/suggestion/reject-suggestions.ts";
import { copyOf } from "../replay.ts";
import { restore } from "../restore.ts";

/** A restore that has been worked out: the edit, and what it does. */
export interface PreparedRestore {
  readonly bytes: Uint8Array;
  readonly before: ClauseContent;
  readonly after: ClauseContent;
  /** The whole state before it, as an update. */
  readonly state: Uint8Array;
  /** The beginning of the paragraph that comes back; empty: the whole text. */
  readonly words: string;
}

/** Session under which the log keeps what was restored. */
const RESTORE_SESSION = "restore";

/** Letters of a paragraph that the record keeps. */
const LONGEST = 80;

/**
 * Works out how an earlier text of a clause, or one paragraph of it, comes back; null if it reads like this already.
 * Suggestions that have been settled since do not come back as suggestions. `not-found` if there is no such revision,
 * or no such paragraph in it.
 */
export async function prepareRestore(
  reader: Reader,
  wanted: { readonly clauseId: string; readonly revision: number; readonly blockId: string | null },
): Promise<PreparedRestore | null> {
  const { clauseId, revision, blockId } = wanted;
  const earlier = await loadClause(reader, clauseId, revision);
  const live = await loadClause(reader, clauseId);
  try {
    const then = readContent(earlier.doc);
    const block = then.content.find(({ attrs }) => attrs.id === blockId);
    if (blockId !== null && !block) throw new Refusal("not-found");
    const before = readContent(live.doc);
    const settled = await settledSuggestions(reader, clauseId, then);
    const wantedText = textAfter(live.doc, (copy) => restore(copy, earlier.doc, blockId));
    // by content once more: what was brought back before and stands is not written again
    const edit = prepareEdit(live.doc, (copy) => replaceBody(copy, rejectSuggestions(wantedText, settled)));
    if (!edit) return null;
    const next = copyOf(live.doc);
    Y.applyUpdate(next, edit.bytes);
    const state = Y.encodeStateAsUpdate(live.doc);
    const after = readContent(next);
    next.destroy();
    const words = block ? blockPlainText(block).trim().slice(0, LONGEST) : "";
    return { bytes: edit.bytes, before, after, state, words };
  } finally {
    earlier.doc.destroy();
    live.doc.destroy();
  }
}

/** Writes a prepared restore through the log; refuses `clause-closed` unless the clause is open. */
export async function writeRestore(
  tx: Transaction,
  actor: Actor,
  { clauseId, edit: { bytes } }: { readonly clauseId: string; readonly edit: PreparedRestore },
): Promise<TextAt> {
  await appendInTransaction(tx, { clauseId, userId: actor.userId, sessionId: RESTORE_SESSION, bytes });
  return ensureTextVersion(tx, clauseId);
}

function textAfter(live: Y.Doc, change: (copy: Y.Doc) => void): ClauseContent {
  const copy = copyOf(live);
  change(copy);
  const content = readContent(copy);
  copy.destroy();
  return content;
}

/** The suggestions of an earlier text that are not open any more: nobody is to answer them again. */
async function settledSuggestions(
  reader: Reader,
  clauseId: string,
  then: ClauseContent,
): Promise<ReadonlySet<string>> {
  const ids = readSuggestions(then).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const rows = await (reader ?? db()).suggestion.findMany({
    where: {
      id: { in: ids },
      clauseId,
      OR: [
        { status: { notIn: ["OPEN", "REMOVED"] } },
        { proposal: { status: { in: ["ACCEPTED", "REJECTED", "WITHDRAWN", "MOOT"] } } },
      ],
    },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
