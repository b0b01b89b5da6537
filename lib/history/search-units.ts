import { ATOMS } from "#lib/clause/gather-blocks.ts";
import type { Authorship } from "./attribute.ts";
import { fold } from "./search-pattern.ts";
import type { Span, Weave, WovenOpen, WovenToken } from "./weave.ts";

/** Letters that came and went together, in the block `open`, or a place where text is parted. */
export type SearchUnit = Span &
  (
    | { readonly kind: "break" }
    | {
        readonly kind: "text";
        readonly text: string;
        readonly folded: string;
        readonly open: WovenOpen | null;
        /** Null for what is not text: the break of a line. */
        readonly first: Authorship | null;
      }
  );

/**
 * Everything that ever stood in a clause in one row. Text is parted as `gatherBlocks` parts it, and by references and
 * suggested paragraphs; the break of a line is white space.
 */
export function searchUnits({ tokens }: Weave): readonly SearchUnit[] {
  const units: SearchUnit[] = [];
  const frames: { readonly token: WovenOpen; readonly block: WovenOpen | null }[] = [];
  let block: WovenOpen | null = null;
  const part = ({ born, died }: Span): void => void units.push({ kind: "break", born, died });
  for (const token of tokens) {
    if (token.kind === "open") {
      frames.push({ token, block });
      if (token.name === "hardBreak") units.push(unitOf(token, "\n", block));
      else if (parts(token, block)) part(token);
      if (isBlock(token)) block = token;
    } else if (token.kind === "close") {
      const closed = frames.pop();
      if (!closed) continue;
      ({ block } = closed);
      if (!ATOMS.has(closed.token.name) && parts(closed.token, block)) part(closed.token);
    } else if (token.kind !== "format" && token.text !== "") units.push(unitOf(token, token.text, block));
  }
  return units;
}

function unitOf(
  token: Exclude<WovenToken, { kind: "close" }>,
  text: string,
  open: WovenOpen | null,
): SearchUnit {
  const { born, died } = token;
  const first = token.kind === "text" ? token.first : null;
  return { kind: "text", text, folded: fold(text), open, first, born, died };
}

function isBlock({ name }: WovenOpen): boolean {
  return name === "paragraph" || name === "heading";
}

/** Whether text before an element, or after it, is parted from what follows. */
function parts(token: WovenOpen, block: WovenOpen | null): boolean {
  return isBlock(token) || ATOMS.has(token.name) || (block === null && token.name !== "");
}
