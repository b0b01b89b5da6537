import type { BlockPlace } from "#lib/clause/number-blocks.ts";

/**
 * What words carry beside their letters: "b" in brackets, "o" an option, "h" a hole, "i" and "d" suggested, "e" and "s"
 * emphasis; and "[" and "]" for each of the first three that begins or ends with them in this block.
 */
export type PlayMark = readonly [from: number, to: number, signs: string];

/** Where a block stands among the others, and whether it is a heading. */
export type PlayPlace = Omit<BlockPlace, "id"> & { readonly isHeading: boolean };

/** How a block looks beside its words. */
export type PlayLook = { readonly place: PlayPlace; readonly marks: readonly PlayMark[] };

/** A block of a text in play: its words with references printed and breaks as newlines. `key` names it for good. */
export type PlayBlock = { readonly key: string; readonly text: string; readonly look: PlayLook };

/** One thing that a revision does to a block. Blocks are named by their number in the piece's `keys`. */
export type PlayStep =
  | readonly ["text", block: number, offset: number, deleted: number, inserted: string]
  | readonly ["look", block: number, look: PlayLook]
  /** A new block, right after another; -1: first. */
  | readonly ["open", block: number, after: number, text: string, look: PlayLook]
  | readonly ["close", block: number];

/** A stretch of a clause's history to be played: the text at revision `from`, and what each revision up to `to` did. */
export type PlayPiece = {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly string[];
  readonly blocks: readonly PlayBlock[];
  /** For revisions `from` + 1 to `to`. */
  readonly steps: readonly (readonly PlayStep[])[];
};

/** Revisions in a piece: few enough that any moment in it is found within a frame. */
export const PIECE_SIZE = 4_000;

/** The revision at which the piece begins that leads to a revision. */
export function pieceFrom(revision: number): number {
  return Math.max(0, Math.ceil(revision / PIECE_SIZE) - 1) * PIECE_SIZE;
}
