import { ATOMS } from "#lib/clause/gather-blocks.ts";
import { fold } from "./search-pattern.ts";
import type { Span, Weave } from "./weave.ts";
import { CLOSE, OPEN, type OpenDetail, SCRAP, spanOf, TEXT } from "./weave-columns.ts";

/** Letters that came and went together, in the block `open`, or a place where text is parted. */
export type SearchUnit = Span &
  (
    | { readonly kind: "break" }
    | {
        readonly kind: "text";
        readonly text: string;
        readonly folded: string;
        readonly open: OpenDetail | null;
        /** In the weave; null for what is not text: the break of a line. */
        readonly token: number | null;
      }
  );

type Element = { readonly detail: OpenDetail; readonly span: Span; readonly block: OpenDetail | null };

/**
 * Everything that ever stood in a clause in one row. Text is parted as `gatherBlocks` parts it, and by references and
 * suggested paragraphs; the break of a line is white space.
 */
export function searchUnits({ columns }: Weave): readonly SearchUnit[] {
  const { kinds, length, text, details } = columns;
  const folded = fold(text);
  const units: SearchUnit[] = [];
  const elements: Element[] = [];
  let block: OpenDetail | null = null;
  let at = 0;
  let next = 0;
  const letters = (token: number, words: { readonly text: string; readonly folded: string }): void => {
    const source = kinds[token] === TEXT ? token : null;
    units.push({ kind: "text", ...words, open: block, token: source, ...spanOf(columns, token) });
  };
  for (let token = 0; token < kinds.length; token += 1) {
    const kind = kinds[token];
    if (kind === TEXT) {
      const end = at + (length[token] ?? 0);
      letters(token, { text: text.slice(at, end), folded: folded.slice(at, end) });
      at = end;
    } else if (kind === CLOSE) {
      const closed = elements.pop();
      if (!closed) continue;
      ({ block } = closed);
      const isOver = !ATOMS.has(closed.detail.name) && parts(closed.detail, block);
      if (isOver) units.push({ kind: "break", ...closed.span });
    } else {
      const detail = details[next++];
      if (kind === SCRAP && detail !== "") {
        const words = String(detail);
        letters(token, { text: words, folded: fold(words) });
      } else if (kind === OPEN) {
        const open = detail as OpenDetail;
        const span = spanOf(columns, token);
        elements.push({ detail: open, span, block });
        if (open.name === "hardBreak") letters(token, { text: "\n", folded: " " });
        else if (parts(open, block)) units.push({ kind: "break", ...span });
        if (isBlock(open)) block = open;
      }
    }
  }
  return units;
}

function isBlock({ name }: OpenDetail): boolean {
  return name === "paragraph" || name === "heading";
}

/** Whether text before an element, or after it, is parted from what follows. */
function parts(element: OpenDetail, block: OpenDetail | null): boolean {
  return isBlock(element) || ATOMS.has(element.name) || (block === null && element.name !== "");
}
