import { sameMarks } from "#lib/clause/mark.ts";
import type { PrintedFate } from "./printed-line.ts";
import type { SidedPiece } from "./sided-blocks.ts";

/** What became of words between the two moments. */
export function fateOf({ before, after }: Pick<SidedPiece, "before" | "after">): PrintedFate {
  if (before === null) return "inserted";
  return after === null ? "deleted" : "kept";
}

/** Between two kept pieces what was deleted is read before what was inserted, as in any redline. */
export function orderPieces(pieces: readonly SidedPiece[]): readonly SidedPiece[] {
  const ordered: SidedPiece[] = [];
  const inserted: SidedPiece[] = [];
  for (const piece of pieces) {
    const fate = fateOf(piece);
    if (fate === "inserted") inserted.push(piece);
    if (fate === "kept") ordered.push(...inserted.splice(0));
    if (fate !== "inserted") ordered.push(piece);
  }
  return [...ordered, ...inserted];
}

/**
 * Words that came or went in the middle of a word are read from where one begins: "fi‹rmly fi›xed" as "‹firmly ›fixed".
 * Both texts stay what they are.
 */
export function fromWordStart(pieces: readonly SidedPiece[]): readonly SidedPiece[] {
  const read = [...pieces];
  for (let at = 1; at < read.length - 1; at++) {
    const [before, piece, after] = [read[at - 1], read[at], read[at + 1]] as [
      SidedPiece,
      SidedPiece,
      SidedPiece,
    ];
    const isAlone = fateOf(before) === "kept" && fateOf(piece) !== "kept" && fateOf(after) === "kept";
    const letters = isAlone ? turned(textOf(before), textOf(piece), textOf(after)) : "";
    if (letters === "" || !sameMarks(marksOf(before), marksOf(piece))) continue;
    const kept = textOf(before).length - letters.length;
    const left = textOf(piece).slice(0, -letters.length);
    read.splice(
      at - 1,
      2,
      ...(kept > 0 ? [slicePiece(before, 0, kept)] : []),
      { ...withText(piece, letters + left) },
      slicePiece(before, kept, kept + letters.length),
    );
  }
  return read;
}

/** The letters at the end of kept words that may as well stand behind the change; empty: it begins a word already. */
function turned(before: string, changed: string, after: string): string {
  const letters = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? "";
  const isWithin = /^[\p{L}\p{N}]/u.test(changed) && /^[\p{L}\p{N}]/u.test(after);
  return isWithin && changed.endsWith(letters) && letters.length < changed.length ? letters : "";
}

/** A part of a piece: characters `start` to `end` of its words; anything but words stays whole. */
export function slicePiece(piece: SidedPiece, start: number, end: number): SidedPiece {
  return withText(piece, textOf(piece).slice(start, end));
}

function withText(piece: SidedPiece, text: string): SidedPiece {
  const put = (inline: SidedPiece["after"]) => (inline?.type === "text" ? { ...inline, text } : inline);
  return { ...piece, before: put(piece.before), after: put(piece.after) };
}

function textOf({ before, after }: SidedPiece): string {
  const inline = after ?? before;
  return inline?.type === "text" ? inline.text : "";
}

function marksOf({ before, after }: SidedPiece) {
  return (after ?? before)?.marks;
}
