import * as Y from "yjs";
import type { Actor } from "#lib/access/actor.ts";
import { BODY } from "#lib/clause/schema.ts";
import { appendServerUpdate } from "#lib/clause/server/append-update.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";

/**
 * Replaces words in a clause as somebody at the keyboard would, word by word: each is one row of the log under the
 * actor's name. Throws Error if the words are not there.
 */
export async function typeWords(
  actor: Actor,
  { clauseId, from, to }: { readonly clauseId: string; readonly from: string; readonly to: string },
): Promise<void> {
  const { doc } = await loadClause(null, clauseId);
  const updates: Uint8Array[] = [];
  doc.on("update", (bytes: Uint8Array) => updates.push(bytes));
  const { text, at } = find(doc, from);
  const same = sameBefore(from, to);
  const tail = commonPrefix(reverse(from.slice(same)), reverse(to.slice(same)));
  const deleted = from.length - same - tail;
  if (deleted > 0) text.delete(at + same, deleted);
  let typedAt = at + same;
  for (const word of to.slice(same, to.length - tail).match(/\S+\s*|\s+/g) ?? []) {
    text.insert(typedAt, word);
    typedAt += word.length;
  }
  for (const bytes of updates) {
    await appendServerUpdate({ clauseId, userId: actor.userId, sessionId: "demo", bytes });
  }
  doc.destroy();
}

function find(doc: Y.Doc, words: string): { text: Y.XmlText; at: number } {
  for (const node of doc.getXmlFragment(BODY).createTreeWalker((type) => type instanceof Y.XmlText)) {
    const text = node as Y.XmlText;
    const at = plain(text).indexOf(words);
    if (at >= 0) return { text, at };
  }
  throw new Error(`the demo text has no “${words}”`);
}

function plain(text: Y.XmlText): string {
  return text
    .toDelta()
    .reduce(
      (all: string, { insert }: { insert: unknown }) =>
        all + (typeof insert === "string" ? insert : "\ufffc"),
      "",
    );
}

/** How much of the beginning stays: no part of a word that becomes another one. */
function sameBefore(from: string, to: string): number {
  const same = commonPrefix(from, to);
  const isWithinWord = LETTER.test(from.charAt(same)) && LETTER.test(to.charAt(same));
  return isWithinWord ? to.slice(0, same).replace(/\p{L}+$/u, "").length : same;
}

const LETTER = /\p{L}/u;

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function reverse(text: string): string {
  return [...text].reverse().join("");
}
