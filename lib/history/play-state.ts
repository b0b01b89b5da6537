import type { PlayLook, PlayPiece, PlayStep } from "./play-piece.ts";

/** A block as it is at the moment that is shown. */
export type BlockInPlay = { readonly key: string; text: string; look: PlayLook };

/** Told of what happens while revisions are played. */
export type PlayWatcher = {
  /** Before it is done to the block. */
  readonly onText?: (block: BlockInPlay, change: TextChange) => void;
  /** A block looks different. */
  readonly onLook?: (block: BlockInPlay) => void;
  /** Blocks came or went, or all may be others. */
  readonly onBlocks?: () => void;
};

/** So many characters go at a place, and others come. */
export type TextChange = { readonly offset: number; readonly deleted: number; readonly inserted: string };

/** The text of a clause while its history is played: it goes forward by steps, and to any revision of a piece. */
export class PlayState {
  /** In the order of the text. */
  readonly blocks: BlockInPlay[] = [];
  revision = 0;
  readonly #byKey = new Map<string, BlockInPlay>();

  /** Goes to a revision of a piece from its beginning, or from here where that is on the way. */
  goTo(revision: number, piece: PlayPiece, watcher: PlayWatcher = {}): void {
    if (revision < piece.from || revision > piece.to)
      throw new RangeError(`No revision ${revision} in the piece`);
    if (this.revision > revision || this.revision < piece.from || !this.#isFilled) {
      this.#begin(piece);
      watcher.onBlocks?.();
    }
    while (this.revision < revision) {
      for (const step of piece.steps[this.revision - piece.from] ?? []) this.#do(step, piece.keys, watcher);
      this.revision += 1;
    }
  }

  #isFilled = false;

  #begin({ blocks, from }: PlayPiece): void {
    this.#isFilled = true;
    this.#byKey.clear();
    this.blocks.length = 0;
    for (const block of blocks) this.#insert(this.blocks.length, { ...block });
    this.revision = from;
  }

  #insert(index: number, block: BlockInPlay): void {
    this.blocks.splice(index, 0, block);
    this.#byKey.set(block.key, block);
  }

  #do(step: PlayStep, keys: readonly string[], { onText, onLook, onBlocks }: PlayWatcher): void {
    const key = keys[step[1]] ?? "";
    if (step[0] === "open") {
      const [, , after, text, look] = step;
      const above = after < 0 ? undefined : this.#byKey.get(keys[after] ?? "");
      this.#insert(above ? this.blocks.indexOf(above) + 1 : 0, { key, text, look });
      onBlocks?.();
      return;
    }
    const block = this.#byKey.get(key);
    if (!block) throw new Error(`No block ${key} at revision ${this.revision}`);
    if (step[0] === "look") {
      block.look = step[2];
      onLook?.(block);
    } else if (step[0] === "close") {
      this.blocks.splice(this.blocks.indexOf(block), 1);
      this.#byKey.delete(key);
      onBlocks?.();
    } else {
      const [, , offset, deleted, inserted] = step;
      onText?.(block, { offset, deleted, inserted });
      block.text = block.text.slice(0, offset) + inserted + block.text.slice(offset + deleted);
    }
  }
}
