import type { Span } from "./weave.ts";

/** A number for every revision, which is the same over long stretches of them; 0 at first. */
export class StatesByRevision {
  /** Each state holds from its start up to the next start. */
  #starts: number[] = [0];
  #states: number[] = [0];

  /** Changes the states of the revisions of a span; `next` is asked once for each stretch in it. */
  change({ born, died }: Span, next: (state: number, stretch: Span) => number): void {
    const first = this.#cut(born);
    const end = died === Number.POSITIVE_INFINITY ? this.#starts.length : this.#cut(died);
    for (let at = first; at < end; at += 1) {
      const stretch = {
        born: this.#starts[at] ?? born,
        died: this.#starts[at + 1] ?? Number.POSITIVE_INFINITY,
      };
      this.#states[at] = next(this.#states[at] ?? 0, stretch);
    }
    this.#join(Math.max(first, 1), end);
  }

  /** Index of the stretch that begins at a revision, which is cut off from the one before it if need be. */
  #cut(revision: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < revision) low = middle + 1;
      else high = middle;
    }
    if (this.#starts[low] !== revision) {
      this.#starts.splice(low, 0, revision);
      this.#states.splice(low, 0, this.#states[low - 1] ?? 0);
    }
    return low;
  }

  /** Joins the stretches from one up to and with another to the one before them where their states agree. */
  #join(first: number, end: number): void {
    let kept = first;
    for (let at = first; at <= end && at < this.#starts.length; at += 1) {
      if (this.#states[at] === this.#states[kept - 1]) continue;
      this.#starts[kept] = this.#starts[at] ?? 0;
      this.#states[kept] = this.#states[at] ?? 0;
      kept += 1;
    }
    const after = Math.min(end + 1, this.#starts.length);
    this.#starts.splice(kept, after - kept);
    this.#states.splice(kept, after - kept);
  }
}
