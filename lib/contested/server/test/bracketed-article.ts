import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import type { Actor } from "#lib/access/actor.ts";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import type { ClauseContent, Inline } from "#lib/clause/content.ts";
import { prepareEdit } from "#lib/clause/prepare-edit.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { appendUpdate } from "#lib/clause/server/append-update.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import { inTransaction } from "#lib/platform/transaction.ts";

/** A text of one paragraph for each line of pieces. */
export function textOf(...paragraphs: readonly (readonly Inline[])[]): ClauseContent {
  return contentOf(paragraphs.map((text) => paragraph({ text })));
}

/** A new id for a bracket, group or hole. */
export const newId = (): string => randomUUID();

/** The whole text of a clause becomes this, as somebody would type it; what follows from the text is stored. */
export async function writeText(actor: Actor, clauseId: string, content: ClauseContent): Promise<number> {
  await typeText(actor, clauseId, () => content);
  return settle(clauseId);
}

/** Somebody edits the text of a clause: the update is in the log, and nothing that follows from it is stored yet. */
export async function typeText(
  { userId }: Actor,
  clauseId: string,
  change: (content: ClauseContent) => ClauseContent,
): Promise<void> {
  const { doc } = await loadClause(null, clauseId);
  const edit = prepareEdit(doc, (copy) => replaceBody(copy, change(readContent(doc))));
  doc.destroy();
  if (edit) await appendUpdate({ clauseId, userId, sessionId: "test", bytes: edit.bytes });
}

/** What follows from the newest text is stored, as it is a moment after somebody typed. */
export async function settle(clauseId: string): Promise<number> {
  return (await inTransaction((tx) => ensureTextVersion(tx, clauseId))).revision;
}

/** What somebody types into the present text without having seen what comes meanwhile. */
export async function typeMeanwhile(
  { userId }: Actor,
  clauseId: string,
  change: (content: ClauseContent) => ClauseContent,
): Promise<() => Promise<number>> {
  const { doc } = await loadClause(null, clauseId);
  const seen = Y.encodeStateVector(doc);
  replaceBody(doc, change(readContent(doc)));
  const bytes = Y.encodeStateAsUpdate(doc, seen);
  doc.destroy();
  return () => appendUpdate({ clauseId, userId, sessionId: "test", bytes });
}

/** The words of a clause now. */
export async function readWords(clauseId: string): Promise<string> {
  const text = await inTransaction((tx) => ensureTextVersion(tx, clauseId));
  return text.plainText;
}
