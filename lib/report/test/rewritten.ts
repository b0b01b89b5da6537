import * as Y from "yjs";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { parseContent } from "#lib/contested/parse-contested.ts";
import type { LogRow } from "#lib/history/attribute.ts";
import { buildWeave } from "#lib/history/build-weave.ts";
import type { Weave } from "#lib/history/weave.ts";

/** A text that was written anew in each revision, by one person after another, a day apart; brackets are read. */
export function rewritten(...texts: readonly string[]): Weave {
  const doc = Object.assign(new Y.Doc({ gc: false }), { clientID: 7 });
  const rows: LogRow[] = [];
  for (const [index, text] of texts.entries()) {
    const before = Y.encodeStateVector(doc);
    replaceBody(doc, read(text));
    const seq = index + 1;
    const at = `2026-03-${String(seq).padStart(2, "0")}T10:00:00.000Z`;
    rows.push({ seq, userId: `user${seq}`, at, bytes: Y.encodeStateAsUpdate(doc, before) });
  }
  doc.destroy();
  return buildWeave(rows);
}

/** A paragraph for each line, "1. " in front of a numbered one; a bracket has the same id wherever it stands first. */
function read(text: string): ClauseContent {
  let count = 0;
  const lines = text.split("\n").map((line) => {
    const words = line.replace(/^\d\. /, "");
    return paragraph({ text: words, level: words === line ? 0 : 1 });
  });
  const newId = () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
  };
  return parseContent(contentOf(lines), { newId, resolve: () => null }).content;
}
