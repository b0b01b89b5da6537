import type { BodyToken, ItemId, OpenToken, ScrapToken, TextToken } from "./body-token.ts";

/** Something inside a block: text, or an element without text of its own such as a cross-reference. */
export type Piece = TextToken | ScrapToken | OpenToken;

/** A token of a walk together with what the walker knows of it. */
export type Noted<Token, Note> = { readonly token: Token; readonly note: Note };

/** A block and its pieces in order. `open` is null where text stood outside of any block. */
export type Gathered<Note> = {
  readonly open: Noted<OpenToken, Note> | null;
  readonly pieces: Noted<Piece, Note>[];
};

/**
 * Lays whatever a Y.Doc contains out as flat blocks: a block inside a block becomes one of its own, elements nobody
 * knows dissolve into their text, and text outside of any block makes a block. No text is left out.
 */
export function gatherBlocks<Note>(walk: Iterable<Noted<BodyToken, Note>>): readonly Gathered<Note>[] {
  const blocks: Gathered<Note>[] = [];
  const frames: OpenToken[] = [];
  let current: Gathered<Note> | null = null;
  let blockDepth = 0;
  const add = (piece: Noted<Piece, Note>): void => {
    if (!current) {
      current = { open: null, pieces: [] };
      blocks.push(current);
    }
    current.pieces.push(piece);
  };
  for (const { token, note } of walk) {
    switch (token.kind) {
      case "open":
        frames.push(token);
        if (isBlock(token)) blockDepth += 1;
        if (partsText(token, blockDepth)) current = null;
        if (isBlock(token)) {
          current = { open: { token, note }, pieces: [] };
          blocks.push(current);
        } else if (isAtom(token)) add({ token, note });
        break;
      case "close": {
        const closed = frames.pop();
        if (closed && partsText(closed, blockDepth)) current = null;
        if (closed && isBlock(closed)) blockDepth -= 1;
        break;
      }
      default:
        if (token.text !== "") add({ token, note });
    }
  }
  return blocks;
}

/** The item a gathered block begins with, if it has one. */
export function firstId<Note>(block: Gathered<Note>): ItemId {
  return block.open?.token.id ?? block.pieces[0]?.token.id ?? { client: 0, clock: 0 };
}

/** Elements inside a block that have no text of their own. */
export const ATOMS: ReadonlySet<string> = new Set(["reference", "hardBreak", "paragraphBreak"]);

function isBlock(token: OpenToken): boolean {
  return token.name === "paragraph" || token.name === "heading";
}

function isAtom(token: OpenToken): boolean {
  return ATOMS.has(token.name);
}

/** Where one block ends and another begins: at a block, and outside of blocks at any element but an inline one. */
function partsText(token: OpenToken, blockDepth: number): boolean {
  return isBlock(token) || (blockDepth === 0 && token.name !== "" && !isAtom(token));
}
