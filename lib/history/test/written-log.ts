import * as Y from "yjs";
import type { ClauseContent } from "#lib/clause/content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import type { LogRow } from "../attribute.ts";

/** The log of a clause that was given these texts one after the other, each by a person of its own: "user1", "user2", … */
export function rowsOf(texts: readonly ClauseContent[]): readonly LogRow[] {
  const doc = new Y.Doc();
  return texts.map((text, index): LogRow => {
    const known = Y.encodeStateVector(doc);
    doc.clientID = 100 + index;
    replaceBody(doc, text);
    const at = `2026-03-02T10:${String(index).padStart(2, "0")}:00.000Z`;
    return { seq: index + 1, userId: `user${index + 1}`, at, bytes: Y.encodeStateAsUpdate(doc, known) };
  });
}
