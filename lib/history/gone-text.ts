import type { Heirs } from "./heirs.ts";
import type { LogIndex } from "./log-index.ts";
import { type Descents, trace } from "./origins.ts";
import { Passage } from "./passage.ts";
import { FORMAT, TEXT } from "./weave-columns.ts";
import type { WovenIndex } from "./woven-index.ts";

/** Text that is gone, and how much of it new text must have to come from it. */
export type Source = {
  readonly passage: Passage;
  /** Characters in a row. */
  readonly shortest: number;
  /** Characters, where the new text is all that was there between what stands on both sides. */
  readonly whole: number;
};

/** The tokens from the first to the last of some text. */
type Stretch = { readonly first: number; readonly last: number };

/** Tokens to each side of new text among which gone text counts as where it stood. */
const REACH = 4_000;
/** Moments at which gone text is looked at as it stood. */
const MOMENTS = 64;
/** Blocks that bore the same id, and cuts of one person, that are looked at: the newest. */
const BLOCKS = 4;
const CUTS = 40;
/** How long ago somebody may have cut what they paste: milliseconds, and revisions. */
const CUT_MS = 60 * 60_000;
const CUT_REVISIONS = 5_000;

/** Where text may come from that a revision brings. */
export class GoneText {
  readonly #woven: WovenIndex;
  readonly #known: { readonly descents: Descents; readonly heirs: Heirs; readonly log: LogIndex };

  constructor(
    woven: WovenIndex,
    known: { readonly descents: Descents; readonly heirs: Heirs; readonly log: LogIndex },
  ) {
    this.#woven = woven;
    this.#known = known;
  }

  /**
   * The nearest first: what stood in the same place (undone, restored), what went from elsewhere with the same revision
   * (moved), what stood in the block of the same id (a paragraph moved or brought back), what the same person took out
   * within the hour (cut and pasted). The farther, the more characters must agree: letters typed anew are no return.
   */
  sources(run: Stretch, revision: number): readonly Source[] {
    const isNew = this.#woven.isInNewBlock(run.first, revision);
    return [
      { passage: this.#inPlace(run, revision), shortest: 4, whole: 1 },
      { passage: this.#withRevision(revision), shortest: 4, whole: 4 },
      { passage: this.#inBlock(run, revision), shortest: 4, whole: isNew ? 1 : 2 },
      { passage: this.#cutBy(revision), shortest: 12, whole: 4 },
    ].filter(({ passage }) => !passage.isEmpty);
  }

  /** What stood between the text that is still there on both sides, at each of the moments when that changed. */
  #inPlace({ first, last }: Stretch, revision: number): Passage {
    const [from, to] = [this.#edge(first, -1, revision), this.#edge(last, 1, revision)];
    const moments = new Set([revision - 1]);
    for (let token = from; token <= to; token += 1) {
      if (this.#woven.columns.kinds[token] !== TEXT || !this.#woven.isGone(token, revision)) continue;
      const { born, died } = this.#woven.spanOf(token);
      moments.add(born);
      if (died < revision) moments.add(died);
    }
    const passage = new Passage();
    const newest = [...moments].toSorted((a, b) => b - a).slice(0, MOMENTS);
    for (const moment of newest) {
      this.#addStretch(passage, { first: from, last: to }, { moment, revision });
      passage.break();
    }
    return passage;
  }

  /** How far from a token one comes without meeting what stands on both sides of the revision. */
  #edge(token: number, step: number, revision: number): number {
    const { kinds } = this.#woven.columns;
    let edge = token;
    for (let count = 0; count < REACH; count += 1) {
      const next = edge + step;
      if (next < 0 || next >= kinds.length) break;
      if (kinds[next] !== FORMAT && this.#woven.outlives(next, revision)) break;
      edge = next;
    }
    return edge;
  }

  #withRevision(revision: number): Passage {
    const passage = new Passage();
    this.#addDeaths(passage, { died: revision, revision });
    return passage;
  }

  #inBlock({ first }: Stretch, revision: number): Passage {
    const passage = new Passage();
    const bearers = this.#woven.earlierBearers(first, revision).slice(-BLOCKS);
    for (const { open, until } of bearers) {
      const moment = Math.min(until, revision) - 1;
      this.#addStretch(passage, { first: open, last: this.#woven.closeOf(open) }, { moment, revision });
      passage.break();
    }
    return passage;
  }

  #cutBy(revision: number): Passage {
    const { who, at } = this.#known.log.columns;
    const passage = new Passage();
    const since = (at[revision - 1] ?? 0) - CUT_MS;
    let cuts = 0;
    for (let row = revision - 1; row > revision - CUT_REVISIONS && row > 0 && cuts < CUTS; row -= 1) {
      if ((at[row - 1] ?? 0) < since) break;
      if (who[row - 1] !== who[revision - 1] || this.#charactersGoneAt(row) < 4) continue;
      this.#addDeaths(passage, { died: row, revision });
      passage.break();
      cuts += 1;
    }
    return passage;
  }

  #charactersGoneAt(revision: number): number {
    const { length } = this.#woven.columns;
    return this.#woven.diedAt(revision).reduce((sum, token) => sum + (length[token] ?? 0), 0);
  }

  /** What stood in a stretch at a moment and is gone at the revision; blocks apart. */
  #addStretch(
    passage: Passage,
    { first, last }: Stretch,
    { moment, revision }: { readonly moment: number; readonly revision: number },
  ): void {
    const { kinds } = this.#woven.columns;
    for (let token = first; token <= last; token += 1) {
      if (!this.#woven.stands(token, moment)) continue;
      if (kinds[token] === TEXT) this.#add(passage, token, revision);
      else if (kinds[token] !== FORMAT) passage.break();
    }
  }

  /** What went with one revision, apart where something stood between. */
  #addDeaths(
    passage: Passage,
    { died, revision }: { readonly died: number; readonly revision: number },
  ): void {
    const { kinds } = this.#woven.columns;
    let before = -1;
    for (const token of this.#woven.diedAt(died)) {
      for (let between = before + 1; before >= 0 && between < token; between += 1) {
        const isSeen = kinds[between] !== FORMAT && this.#woven.stands(between, died - 1);
        if (!isSeen && between - before < REACH) continue;
        passage.break();
        break;
      }
      this.#addUnlessMoved(passage, token, revision);
      before = token;
    }
  }

  /** A text token, if it is gone. */
  #add(passage: Passage, token: number, revision: number): void {
    const text = this.#woven.textOf(token);
    if (!this.#woven.isGone(token, revision)) passage.break();
    else passage.add({ token, from: 0, length: text.length }, text);
  }

  /** A text token, if it is gone, without what of it stands elsewhere again: that was moved there, and is no more here. */
  #addUnlessMoved(passage: Passage, token: number, revision: number): void {
    if (!this.#woven.isGone(token, revision)) {
      passage.break();
      return;
    }
    const text = this.#woven.textOf(token);
    const range = this.#woven.rangeOf(token);
    for (const { origin, clock, length } of trace(this.#known.descents, range)) {
      const root = origin?.root ?? { client: range.client, clock };
      const start = clock - range.clock;
      for (const [from, to] of this.#known.heirs.absentAt({ ...root, length }, revision)) {
        if (from > 0) passage.break();
        const part = { token, from: start + from, length: to - from };
        passage.add(part, text.slice(part.from, part.from + part.length));
        if (to < length) passage.break();
      }
    }
  }
}
