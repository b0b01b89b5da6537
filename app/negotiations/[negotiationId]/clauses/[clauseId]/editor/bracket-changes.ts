import type { Transaction } from "@tiptap/pm/state";
import { guessHole } from "#lib/contested/hole-label.ts";
import type { BracketChanges, SourceParagraph } from "#lib/contested/parse-contested.ts";
import { editorSchema } from "./editor-schema.ts";
import { markRange, type Range, rangeOf } from "./mark-range.ts";
import { marksOn } from "./marks-on.ts";

/** Paragraphs that were read, and where each begins in the document. `isWhole`: it is all of its block. */
export interface PlacedSource {
  readonly paragraphs: readonly SourceParagraph[];
  readonly places: readonly { readonly pos: number; readonly isWhole: boolean }[];
}

/** Makes the brackets that were read in a document marks of it: words stay the words they are, only signs go. */
export function changeInPlace(
  tr: Transaction,
  { places }: PlacedSource,
  { source, changes }: Pick<BracketChanges, "source" | "changes">,
): Transaction {
  const rangesOf = (from: number, to: number): readonly Range[] =>
    source.paragraphs.flatMap(({ start, length }, index) => {
      const place = places[index];
      const [first, last] = [Math.max(from, start), Math.min(to, start + length)];
      return place && first < last ? [{ from: place.pos + first - start, to: place.pos + last - start }] : [];
    });
  for (const { from, to, mark } of changes.marks)
    for (const range of rangesOf(from, to))
      markRange(tr, range, editorSchema.marks[mark.type].create("attrs" in mark ? mark.attrs : null));
  for (const { from, to, words } of changes.drops.toSorted((one, other) => other.from - one.from))
    for (const [index, range] of [...rangesOf(from, to).entries()].reverse()) {
      const first = tr.doc.nodeAt(range.from);
      if (index === 0 && words !== "" && first)
        tr.replaceWith(range.from, range.to, editorSchema.text(words, marksOn(first)));
      else tr.delete(range.from, range.to);
    }
  for (const { mark } of changes.marks) if (mark.type === "hole") retypeHole(tr, mark.attrs.id);
  return dropEmpty(tr, places);
}

/** What a hole waits for shows when the signs around it are gone. */
function retypeHole(tr: Transaction, id: string): void {
  const hole = editorSchema.marks.hole;
  const range = rangeOf(tr.doc, (mark) => mark.type === hole && mark.attrs.id === id);
  if (!range) return;
  const { parent, parentOffset } = tr.doc.resolve(range.from);
  const end = parentOffset + range.to - range.from;
  const words = (from: number, to: number) => parent.textBetween(from, to, "", "\ufffc");
  const waits = guessHole(words(parentOffset, end), words(0, parentOffset), words(end, parent.content.size));
  markRange(tr, range, hole.create({ id, ...waits }));
}

/** A block in which only signs stood goes, except the last: the caret is there. */
function dropEmpty(tr: Transaction, places: PlacedSource["places"]): Transaction {
  for (const { pos, isWhole } of places.slice(0, -1)) {
    const $at = tr.doc.resolve(tr.mapping.map(pos, -1));
    if (isWhole && $at.parent.content.size === 0) tr.delete($at.before(1), $at.after(1));
  }
  return tr;
}
