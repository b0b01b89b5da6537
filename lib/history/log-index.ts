import type { Authorship } from "./attribute.ts";

/** For every revision of a clause who made it and when; without the text. Revisions count from 1. */
export class LogIndex {
  readonly #rows: readonly Authorship[];

  /** `rows` are all rows of the log in order, from revision 1 on. */
  constructor(rows: readonly Authorship[]) {
    this.#rows = rows;
  }

  /** The newest revision; 0 if nothing has been written. */
  get revision(): number {
    return this.#rows.length;
  }

  /** Who made a revision and when. RangeError if there is no such revision. */
  authorship(revision: number): Authorship {
    const row = this.#rows[revision - 1];
    if (!row) throw new RangeError(`There is no revision ${revision}`);
    return row;
  }

  /** The revision at an instant (ISO 8601, UTC, milliseconds); 0 before the first. */
  revisionAt(instant: string): number {
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.authorship(middle).at <= instant) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Who made the revisions after one up to and with another, in order. */
  between(after: number, upTo: number): readonly Authorship[] {
    return this.#rows.slice(after, upTo);
  }
}
