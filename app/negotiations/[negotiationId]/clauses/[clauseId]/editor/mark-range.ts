import type { Mark, Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { carried, marksOn, withMark } from "./marks-on.ts";

/** A stretch of the text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Puts a contested mark on everything in a range: on text as a mark, on what is not text in its attribute. */
export function markRange(tr: Transaction, { from, to }: Range, mark: Mark): Transaction {
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline) return;
    if (node.isText) tr.addMark(Math.max(from, pos), Math.min(to, pos + node.nodeSize), mark);
    else tr.setNodeAttribute(pos, "marks", carried(withMark(marksOn(node), mark)));
  });
  return tr;
}

/** Takes a contested mark off everything in a range. */
export function unmarkRange(tr: Transaction, { from, to }: Range, mark: Mark): Transaction {
  tr.removeMark(from, to, mark);
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline || node.isText) return;
    const marks = marksOn(node);
    if (mark.isInSet(marks)) tr.setNodeAttribute(pos, "marks", carried(mark.removeFromSet(marks)));
  });
  return tr;
}

/** From the first to the last of everything that carries a mark; null if nothing does. */
export function rangeOf(doc: Node, isMeant: (mark: Mark) => boolean): Range | null {
  let range: Range | null = null;
  doc.descendants((node, pos) => {
    if (!node.isInline || !marksOn(node).some(isMeant)) return;
    range = { from: range?.from ?? pos, to: pos + node.nodeSize };
  });
  return range;
}

/** The selection without spaces at its ends; a caret means the word it is in. Null: there are no words. */
export function selectedWords({ doc, selection }: EditorState): Range | null {
  const { from, to, empty, $from } = selection;
  if (!empty) return trimmed(doc, selection);
  const words = $from.parent.textBetween(0, $from.parent.content.size, "", " ");
  const before = /[\p{L}\p{N}\p{M}'’-]*$/u.exec(words.slice(0, $from.parentOffset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}\p{M}'’-]*/u.exec(words.slice($from.parentOffset))?.[0].length ?? 0;
  return before + after === 0 ? null : { from: from - before, to: to + after };
}

/** Whole paragraphs, from the start of the first that a range touches to the end of the last. */
export function wholeBlocks(doc: Node, { from, to }: Range): Range {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  return { from: $from.start(1), to: $to.end(1) };
}

function trimmed(doc: Node, { from, to }: Range): Range | null {
  const words = doc.textBetween(from, to, " ", "\ufffc");
  if (words.trim() === "") return null;
  let [start, end] = [from, to];
  while (start < end && isSpace(doc, start)) start += 1;
  while (end > start && isSpace(doc, end - 1)) end -= 1;
  return { from: start, to: end };
}

/** A space, or the edge of a block. */
function isSpace(doc: Node, pos: number): boolean {
  return doc.textBetween(pos, pos + 1, "", "\ufffc").trim() === "";
}
