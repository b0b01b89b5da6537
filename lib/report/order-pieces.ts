import type { PrintedFate } from "./printed-line.ts";
import type { WovenPiece } from "./woven-blocks.ts";

/** What became of words between the two moments. */
export function fateOf({ before, after }: Pick<WovenPiece, "before" | "after">): PrintedFate {
  if (before === null) return "inserted";
  return after === null ? "deleted" : "kept";
}

/** Between two kept pieces what was deleted is read before what was inserted, as in any redline. */
export function orderPieces(pieces: readonly WovenPiece[]): readonly WovenPiece[] {
  const ordered: WovenPiece[] = [];
  const inserted: WovenPiece[] = [];
  for (const piece of pieces) {
    const fate = fateOf(piece);
    if (fate === "inserted") inserted.push(piece);
    if (fate === "kept") ordered.push(...inserted.splice(0));
    if (fate !== "inserted") ordered.push(piece);
  }
  return [...ordered, ...inserted];
}

/**
 * Changes widened to whole words, as one reads them on paper: where letters of a word changed, the whole word before is
 * deleted and the whole word after inserted. Both texts stay what they are.
 */
export function wholeWords(pieces: readonly WovenPiece[]): readonly WovenPiece[] {
  return pieces.flatMap((piece, index) => {
    if (fateOf(piece) !== "kept" || piece.after?.type !== "text" || piece.before?.type !== "text")
      return piece;
    const { text } = piece.after;
    const head = touches(pieces, index, -1) ? (/^[\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0) : 0;
    const tail = touches(pieces, index, 1) ? (/[\p{L}\p{N}]*$/u.exec(text)?.[0].length ?? 0) : 0;
    if (head + tail >= text.length) return head + tail > 0 ? twice(piece) : piece;
    return [
      ...(head > 0 ? twice(cut(piece, 0, head)) : []),
      cut(piece, head, text.length - tail),
      ...(tail > 0 ? twice(cut(piece, text.length - tail, text.length)) : []),
    ];
  });
}

/** Whether the word at this end of a piece goes on into words that changed. */
function touches(pieces: readonly WovenPiece[], index: number, step: -1 | 1): boolean {
  const own = pieces[index]?.after;
  if (own?.type !== "text" || !endsInWord(own.text, step)) return false;
  for (let at = index + step; ; at += step) {
    const piece = pieces[at];
    if (!piece || fateOf(piece) === "kept") return false;
    const words = piece.after ?? piece.before;
    if (words?.type === "text" && endsInWord(words.text, step === 1 ? -1 : 1)) return true;
  }
}

function endsInWord(text: string, end: -1 | 1): boolean {
  return (end === 1 ? /[\p{L}\p{N}]$/u : /^[\p{L}\p{N}]/u).test(text);
}

/** Kept letters as letters that were deleted and written again; who wrote them is said by the change beside them. */
function twice(piece: WovenPiece): readonly WovenPiece[] {
  const own = { written: null, deleted: null };
  return [
    { ...piece, ...own, after: null },
    { ...piece, ...own, before: null },
  ];
}

function cut(piece: WovenPiece, start: number, end: number): WovenPiece {
  const sliced = (inline: WovenPiece["after"]) =>
    inline?.type === "text" ? { ...inline, text: inline.text.slice(start, end) } : inline;
  return { ...piece, before: sliced(piece.before), after: sliced(piece.after) };
}
