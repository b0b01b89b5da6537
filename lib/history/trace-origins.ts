import type { ItemId } from "#lib/clause/body-token.ts";
import type { ItemRange } from "./claims.ts";
import { GoneText, type Source } from "./gone-text.ts";
import { Heirs } from "./heirs.ts";
import type { LogIndex } from "./log-index.ts";
import { longestMatch, type Match } from "./longest-match.ts";
import { type Descents, descend, type Heritage, ownOrigin, trace } from "./origins.ts";
import { Passage, type TokenPart } from "./passage.ts";
import type { Span } from "./weave.ts";
import { FORMAT, type Origin, TEXT, type WeaveColumns } from "./weave-columns.ts";
import { WovenIndex } from "./woven-index.ts";

/** What is known when origins are traced. */
export type Tracing = {
  /** The item before which text was put by its writer, by token. */
  readonly before: ReadonlyMap<number, ItemId>;
  /** The revision up to which `descents` are known already. */
  readonly after: number;
  readonly log: LogIndex;
  readonly descents: Descents;
  readonly heritage: Heritage;
};

/**
 * Finds, revision by revision, what was moved, brought back by undo or redo, or restored, and adds to the descents where
 * that was first written. What a revision brings is no new text where its characters are those of text that is gone and
 * stands nowhere else: see `GoneText` for where that is looked for. Decision 019 says why so. Returns whether there was
 * any.
 */
export function traceOrigins(columns: WeaveColumns, tracing: Tracing): boolean {
  if (tracing.after === tracing.log.revision) return false;
  const tracer = new Tracer(new WovenIndex(columns, tracing.after), tracing);
  for (let revision = tracing.after + 1; revision <= tracing.log.revision; revision += 1) {
    tracer.inherit(revision);
    tracer.trace(revision);
  }
  return tracer.hasFound;
}

/** Text that came with a revision and reads as one, and the tokens from its first to its last. */
type Run = { readonly passage: Passage; readonly first: number; readonly last: number };

/** Text that is gone and has the same characters. */
type Found = Match & { readonly passage: Passage };

class Tracer {
  hasFound = false;
  readonly #woven: WovenIndex;
  readonly #tracing: Tracing;
  readonly #heirs = new Heirs();
  readonly #gone: GoneText;

  constructor(woven: WovenIndex, tracing: Tracing) {
    this.#woven = woven;
    this.#tracing = tracing;
    this.#gone = new GoneText(woven, { ...tracing, heirs: this.#heirs });
    this.#recallHeirs();
  }

  /** What came from another clause has the origins that it has there. */
  inherit(revision: number): void {
    const known = this.#tracing.heritage.get(revision);
    if (!known) return;
    for (const token of this.#woven.bornAt(revision)) {
      for (const { origin, ...range } of trace(known, this.#woven.rangeOf(token))) {
        if (origin) this.#say(range, origin);
      }
    }
  }

  trace(revision: number): void {
    if (revision < this.#woven.firstDeath) return;
    const tokens = this.#woven.bornAt(revision);
    this.#traceUndone(tokens, revision);
    const runs = this.#runsOf(tokens, revision);
    const total = runs.reduce((sum, { passage }) => sum + passage.text.length - 2, 0);
    for (const run of runs) {
      if (total > 1 || this.#woven.isInNewBlock(run.first, revision))
        this.#traceRun(run, { revision, from: 1, to: run.passage.text.length - 1 });
    }
  }

  /** Undo and redo put a copy right before the item that they copy (`redoItem` of Yjs), where nobody types. */
  #traceUndone(tokens: readonly number[], revision: number): void {
    for (const copy of this.#copies(tokens)) {
      const { before, last, text } = copy;
      const parts = this.#goneFrom(before, { after: last, revision, length: text.length });
      if (parts.map(({ token, from, length }) => this.#textOf({ token, from, length })).join("") !== text)
        continue;
      let at = 0;
      for (const token of copy.tokens) {
        const length = this.#woven.columns.length[token] ?? 0;
        this.#connect({ token, from: 0, length }, cut(parts, at, length), revision);
        at += length;
      }
    }
  }

  /** Tokens of one item each, in the order of their ticks. */
  *#copies(tokens: readonly number[]) {
    const { before } = this.#tracing;
    const sorted = tokens.length < 2 ? tokens : tokens.toSorted((a, b) => this.#compare(a, b));
    for (let index = 0; index < sorted.length; ) {
      const first = sorted[index] ?? 0;
      const right = before.get(first);
      let to = index + 1;
      while (right && to < sorted.length && this.#isRestOf(sorted[to - 1] ?? 0, sorted[to] ?? 0)) to += 1;
      const group = sorted.slice(index, to);
      index = to;
      if (!right) continue;
      const text = group.map((token) => this.#woven.textOf(token)).join("");
      yield { tokens: group, before: right, last: Math.max(...group), text };
    }
  }

  #compare(one: number, other: number): number {
    const [a, b] = [this.#woven.idOf(one), this.#woven.idOf(other)];
    return a.client - b.client || a.clock - b.clock;
  }

  #isRestOf(one: number, other: number): boolean {
    const { before } = this.#tracing;
    const { client, clock, length } = this.#woven.rangeOf(one);
    const next = this.#woven.idOf(other);
    const [here, there] = [before.get(one), before.get(other)];
    const isSamePlace = here?.client === there?.client && here?.clock === there?.clock;
    return isSamePlace && next.client === client && next.clock === clock + length;
  }

  /** So many characters of one item that are gone, from a tick on; fewer if they are not all found close behind a token. */
  #goneFrom(
    { client, clock }: ItemId,
    {
      after,
      revision,
      length,
    }: { readonly after: number; readonly revision: number; readonly length: number },
  ): readonly TokenPart[] {
    const parts: TokenPart[] = [];
    let found = 0;
    const { kinds } = this.#woven.columns;
    for (let token = after + 1; token <= after + NEAR && token < kinds.length && found < length; token += 1) {
      if (kinds[token] !== TEXT || !this.#woven.isGone(token, revision)) continue;
      const range = this.#woven.rangeOf(token);
      const from = clock + found - range.clock;
      if (range.client !== client || from < 0 || from >= range.length) continue;
      parts.push({ token, from, length: Math.min(length - found, range.length - from) });
      found += parts.at(-1)?.length ?? 0;
    }
    return parts;
  }

  #runsOf(tokens: readonly number[], revision: number): readonly Run[] {
    const runs: { passage: Passage; first: number; last: number }[] = [];
    for (const token of tokens) {
      if (this.#tracing.descents.size > 0 && this.#isTraced(token)) continue;
      let run = runs.at(-1);
      if (!run || !this.#isJoined(run.last, token, revision)) {
        run = { passage: new Passage(), first: token, last: token };
        runs.push(run);
      }
      const text = this.#woven.textOf(token);
      run.passage.add({ token, from: 0, length: text.length }, text);
      run.last = token;
    }
    return runs;
  }

  #isTraced(token: number): boolean {
    return trace(this.#tracing.descents, this.#woven.rangeOf(token)).some(({ origin }) => origin);
  }

  /** Whether nothing is read between two tokens. */
  #isJoined(one: number, other: number, revision: number): boolean {
    if (other - one > NEAR) return false;
    for (let token = one + 1; token < other; token += 1) {
      if (this.#woven.columns.kinds[token] !== FORMAT && this.#woven.stands(token, revision)) return false;
    }
    return true;
  }

  /** From `from` to `to` of the run: the longest part that is found, then what is left on both sides of it. */
  #traceRun(run: Run, part: { readonly revision: number; readonly from: number; readonly to: number }): void {
    const { revision, from, to } = part;
    if (to <= from) return;
    const text = run.passage.text.slice(from, to);
    const isWhole = from === 1 && to === run.passage.text.length - 1;
    const found = this.#find(text, this.#gone.sources(run, revision), isWhole);
    if (!found) return;
    for (const part of run.passage.partsOf(from + found.at, found.length)) {
      const shift = part.at - from - found.at;
      this.#connect(part, found.passage.partsOf(found.from + shift, part.length), revision);
    }
    this.#traceRun(run, { revision, from, to: from + found.at });
    this.#traceRun(run, { revision, from: from + found.at + found.length, to });
  }

  /** Of the sources the one that has most of the text, the nearest of equally good ones. */
  #find(text: string, sources: readonly Source[], isWhole: boolean): Found | null {
    const found = sources.flatMap(({ passage, shortest, whole }): Found[] => {
      const enough = isWhole ? whole : Math.max(whole, shortest);
      const from = text.length >= enough ? passage.indexOfWhole(text) : -1;
      if (from >= 0) return [{ at: 0, from, length: text.length, passage }];
      const match = longestMatch(text, passage.text, shortest);
      return match ? [{ ...match, passage }] : [];
    });
    return found.reduce<Found | null>(
      (best, each) => (best === null || each.length > best.length ? each : best),
      null,
    );
  }

  /** Says of a part of a token that its characters are those of other parts, in their order. */
  #connect({ token, from }: TokenPart, sources: readonly TokenPart[], revision: number): void {
    const { client, clock } = this.#woven.idOf(token);
    const { died } = this.#woven.spanOf(token);
    let at = clock + from;
    for (const source of sources) {
      const id = this.#woven.idOf(source.token);
      const range = { client: id.client, clock: id.clock + source.from, length: source.length };
      for (const { origin, ...traced } of trace(this.#tracing.descents, range)) {
        const { born } = this.#woven.spanOf(source.token);
        const own = { client: id.client, clock: traced.clock };
        const known = origin ?? ownOrigin(own, { born, log: this.#tracing.log });
        this.#descend({ client, clock: at, length: traced.length }, known, { born: revision, died });
        at += traced.length;
      }
    }
  }

  /** What is brought back while it stands again already has its author, but is no longer the only one of its root. */
  #descend(range: ItemRange, { root, first }: Origin, span: Span): void {
    const whole = { ...root, length: range.length };
    const { client, clock } = range;
    let at = 0;
    for (const [from, to] of [
      ...this.#heirs.absentAt(whole, span.born),
      [range.length, range.length],
    ] as const) {
      const own = { client, clock: clock + at };
      if (from > at) this.#say({ ...own, length: from - at }, { root: own, first });
      const heir = { client: root.client, clock: root.clock + from, length: to - from };
      if (to > from) {
        this.#say({ client, clock: clock + from, length: to - from }, { root: heir, first });
        this.#heirs.add(heir, span);
      }
      at = to;
    }
  }

  #say(range: ItemRange, origin: Origin): void {
    descend(this.#tracing.descents, range, origin);
    this.hasFound = true;
  }

  #textOf({ token, from, length }: TokenPart): string {
    return this.#woven.textOf(token).slice(from, from + length);
  }

  #recallHeirs(): void {
    const { kinds } = this.#woven.columns;
    if (this.#tracing.descents.size === 0) return;
    for (let token = 0; token < kinds.length; token += 1) {
      if (kinds[token] !== TEXT) continue;
      for (const { origin, length } of trace(this.#tracing.descents, this.#woven.rangeOf(token))) {
        if (origin) this.#heirs.add({ ...origin.root, length }, this.#woven.spanOf(token));
      }
    }
  }
}

/** Tokens that may lie between what belongs together. */
const NEAR = 256;

function cut(parts: readonly TokenPart[], at: number, length: number): readonly TokenPart[] {
  const found: TokenPart[] = [];
  let start = 0;
  for (const part of parts) {
    const from = Math.max(at, start);
    const to = Math.min(at + length, start + part.length);
    if (to > from) found.push({ token: part.token, from: part.from + from - start, length: to - from });
    start += part.length;
  }
  return found;
}
