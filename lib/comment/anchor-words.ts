import type * as Y from "yjs";
import { type Anchor, anchorOf, linesOf } from "./anchor.ts";

/** The anchor of words where they first stand in a text, and the block they stand in; null: they do not. */
export function anchorWords(
  doc: Y.Doc,
  words: string,
): { readonly anchor: Anchor; readonly blockId: string } | null {
  const lines = linesOf(doc);
  const block = lines.findIndex(({ text }) => text.includes(words));
  const line = lines[block];
  if (!line) return null;
  const offset = line.text.indexOf(words);
  const span = { from: { block, offset }, to: { block, offset: offset + words.length } };
  const anchor = anchorOf(doc, span);
  return anchor && { anchor, blockId: line.id };
}
