import { PIECE_SIZE } from "#lib/history/play-piece.ts";
import type { TimedPiece } from "#lib/history/playback.ts";

/** Fetches the piece of a history that begins at a revision. */
export type FetchPiece = (from: number) => Promise<TimedPiece>;

/** Pieces fetched at the same time. */
const AT_ONCE = 2;

/** The pieces of a history that have come from the server: each is fetched once, those that are needed next first. */
export class PieceStore {
  readonly #pieces = new Map<number, TimedPiece>();
  readonly #coming = new Set<number>();
  readonly #head: number;
  readonly #fetch: FetchPiece;
  readonly #onCome: () => void;
  #wanted: readonly number[] = [];
  /** The last piece that was asked for did not come. */
  hasFailed = false;

  constructor(head: number, fetch: FetchPiece, onCome: () => void) {
    this.#head = head;
    this.#fetch = fetch;
    this.#onCome = onCome;
  }

  /** The piece that begins at a revision, if it is here. */
  get(from: number): TimedPiece | undefined {
    return this.#pieces.get(from);
  }

  /** Tries again what has failed. */
  retry(): void {
    this.hasFailed = false;
  }

  /** Has a piece fetched, and so many after it; after a failure nothing until `retry`. */
  want(from: number, ahead: number): void {
    if (this.hasFailed) return;
    const froms = Array.from({ length: ahead + 1 }, (_, index) => from + index * PIECE_SIZE);
    this.#wanted = froms.filter((each) => each === 0 || each < this.#head);
    this.#fetchNext();
  }

  #fetchNext(): void {
    const next = this.#wanted.find((from) => !this.#pieces.has(from) && !this.#coming.has(from));
    if (next === undefined || this.#coming.size >= AT_ONCE) return;
    this.#coming.add(next);
    this.#fetch(next)
      .then((piece) => {
        this.#pieces.set(next, piece);
        this.hasFailed = false;
      })
      .catch(() => {
        this.hasFailed = true;
        this.#wanted = [];
      })
      .finally(() => {
        this.#coming.delete(next);
        this.#fetchNext();
        this.#onCome();
      });
    this.#fetchNext();
  }
}
