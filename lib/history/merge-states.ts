import * as Y from "yjs";
import {
  type BodyToken,
  bodyTokens,
  bodyTokensWithGone,
  type GoneToken,
  type ItemId,
  type OpenToken,
  type TextToken,
} from "#lib/clause/body-token.ts";
import type { Noted } from "#lib/clause/gather-blocks.ts";

/** What became of a piece of text between two moments. */
export type Fate = "kept" | "inserted" | "deleted";

/** Fate of a token, and for a kept element or text how it was before: its attributes, its formats. */
export type FateNote = { readonly fate: Fate; readonly before: OpenToken | TextToken | null };

/** A token of the text before or after, or both, with its fate. */
export type MergedToken = Noted<BodyToken, FateNote>;

/**
 * Merges the texts of a clause at two moments by the ids of their items; no text is compared. `after` must contain
 * everything of `before` (RangeError). Deleted text comes from `before`, where it is still whole, and stands where the
 * deleted items still stand in `after`: so both may be ordinary documents that collect their garbage. One walk
 * through both: linear.
 */
export function mergeStates(before: Y.Doc, after: Y.Doc): readonly MergedToken[] {
  if (!contains(after, before)) throw new RangeError("The later state does not contain the earlier one");
  const merge = new Merge(before);
  for (const token of bodyTokensWithGone(after)) merge.take(token);
  return merge.finish();
}

function contains(later: Y.Doc, earlier: Y.Doc): boolean {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(earlier));
  return [...clocks].every(([client, clock]) => Y.getState(later.store, client) >= clock);
}

/** The walk through the text before, driven by the tokens of the text after. */
class Merge {
  readonly #before: readonly BodyToken[];
  readonly #store: Y.Doc["store"];
  readonly #merged: MergedToken[] = [];
  readonly #open: Fate[] = [];
  #next = 0;
  #offset = 0;

  constructor(before: Y.Doc) {
    this.#before = bodyTokens(before);
    this.#store = before.store;
  }

  take(token: BodyToken | GoneToken): void {
    switch (token.kind) {
      case "gone":
        while (this.#isWithin(token)) this.#delete(token.id.clock + token.length);
        break;
      case "text":
        this.#takeText(token);
        break;
      case "scrap":
        if (this.#holds(token.id)) this.#keep(token);
        else this.#push(token, "inserted");
        break;
      case "open":
        this.#open.push(this.#holds(token.id) ? "kept" : "inserted");
        if (this.#open.at(-1) === "kept") this.#keep(token);
        else this.#push(token, "inserted");
        break;
      case "close":
        this.#close();
        break;
    }
  }

  finish(): readonly MergedToken[] {
    while (this.#next < this.#before.length) this.#delete(Number.POSITIVE_INFINITY);
    return this.#merged;
  }

  #push(token: BodyToken, fate: Fate): void {
    this.#merged.push({ token, note: { fate, before: null } });
  }

  #current(): BodyToken | undefined {
    return this.#before[this.#next];
  }

  #advance(): void {
    this.#next += 1;
    this.#offset = 0;
  }

  #id(): ItemId | null {
    const token = this.#current();
    if (!token || token.kind === "close") return null;
    return { client: token.id.client, clock: token.id.clock + this.#offset };
  }

  #holds({ client, clock }: ItemId): boolean {
    const here = this.#id();
    return here !== null && here.client === client && here.clock === clock;
  }

  #isWithin({ id, length }: GoneToken): boolean {
    const here = this.#id();
    return (
      here !== null && here.client === id.client && here.clock >= id.clock && here.clock < id.clock + length
    );
  }

  #keep(token: BodyToken): void {
    const before = this.#current();
    const isComparable = before?.kind === "open" || before?.kind === "text";
    this.#merged.push({ token, note: { fate: "kept", before: isComparable ? before : null } });
    this.#advance();
  }

  #takeText(token: TextToken): void {
    let from = 0;
    while (from < token.text.length) {
      const before = this.#current();
      const id = { client: token.id.client, clock: token.id.clock + from };
      if (before?.kind !== "text" || !this.#holds(id)) {
        const to = this.#freshUntil(token, from);
        this.#push(slice(token, from, to), "inserted");
        from = to;
        continue;
      }
      const length = Math.min(token.text.length - from, before.text.length - this.#offset);
      this.#merged.push({ token: slice(token, from, from + length), note: { fate: "kept", before } });
      from += length;
      this.#offset += length;
      if (this.#offset === before.text.length) this.#advance();
    }
  }

  /** Ticks of one client are integrated in order: what is new of a token is its end. */
  #freshUntil(token: TextToken, from: number): number {
    const known = Y.getState(this.#store, token.id.client) - token.id.clock;
    return from < known ? Math.min(known, token.text.length) : token.text.length;
  }

  #delete(endClock: number): void {
    const token = this.#current();
    if (token?.kind === "text") {
      const to = Math.min(token.text.length, endClock - token.id.clock);
      this.#push(slice(token, this.#offset, to), "deleted");
      this.#offset = to;
      if (to === token.text.length) this.#advance();
    } else if (token?.kind === "open") {
      this.#deleteElement();
    } else if (token) {
      this.#push(token, "deleted");
      this.#advance();
    }
  }

  #deleteElement(): void {
    let depth = 0;
    do {
      const token = this.#current();
      if (!token) return;
      if (token.kind === "open") depth += 1;
      if (token.kind === "close") depth -= 1;
      this.#push(token, "deleted");
      this.#advance();
    } while (depth > 0);
  }

  #close(): void {
    const fate = this.#open.pop() ?? "kept";
    if (fate === "kept") {
      while (this.#current() && this.#current()?.kind !== "close") this.#delete(Number.POSITIVE_INFINITY);
      this.#advance();
    }
    this.#push({ kind: "close" }, fate);
  }
}

function slice(token: TextToken, from: number, to: number): TextToken {
  if (from === 0 && to === token.text.length) return token;
  const id = { client: token.id.client, clock: token.id.clock + from };
  return { ...token, id, text: token.text.slice(from, to) };
}
