import * as Y from "yjs";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { prepareEdit } from "#lib/clause/prepare-edit.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import type { LogRow } from "../attribute.ts";

/** The log of a text whose writers gave it these words one after the other; a row a day. */
export function rowsOf(
  edits: readonly (readonly [userId: string, text: string | ClauseContent])[],
): readonly LogRow[] {
  const doc = new Y.Doc();
  return edits.flatMap(([userId, text], index): LogRow[] => {
    const next = typeof text === "string" ? contentOf([paragraph({ text })]) : text;
    const edit = prepareEdit(doc, (copy) => replaceBody(copy, next));
    if (!edit) return [];
    Y.applyUpdate(doc, edit.bytes);
    const at = `2026-03-${String(index + 1).padStart(2, "0")}T10:00:00.000Z`;
    return [{ seq: index + 1, userId, at, bytes: edit.bytes }];
  });
}
