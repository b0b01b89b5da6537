import * as Y from "yjs";
import type { ItemId } from "#lib/clause/body-token.ts";
import { BODY } from "#lib/clause/schema.ts";
import { type Claims, claimants, type ItemRange } from "./claims.ts";
import { ColumnsWriter } from "./columns-writer.ts";
import { type Descents, trace } from "./origins.ts";
import type { Span, WovenAttr } from "./weave.ts";
import type { WeaveColumns } from "./weave-columns.ts";

/** Which row of the log inserted each item, and which deleted it. */
export type Lives = { readonly inserted: Claims<number>; readonly deleted: Claims<number> };

/** All items of a clause in columns, with the origins that are known. */
export type WovenItems = {
  readonly columns: WeaveColumns;
  /** For text that came after a revision: the item before which its writer put it, by token. */
  readonly before: ReadonlyMap<number, ItemId>;
};

/** What a walk goes by; `after` is the revision of `WovenItems.before`, up to which `descents` are known. */
export type Known = { readonly lives: Lives; readonly descents: Descents; readonly after: number };

/** Walks through everything in a Y.Doc that keeps what is deleted. */
export function weaveItems(doc: Y.Doc, known: Known): WovenItems {
  const walk = new Walk(known);
  walk.run((doc.share.get(BODY) ?? doc.getXmlFragment(BODY))._start);
  return { columns: walk.writer.finish(), before: walk.before };
}

const ALWAYS: Span = { born: 0, died: Number.POSITIVE_INFINITY };
const NOT_YET: Span = { born: Number.POSITIVE_INFINITY, died: Number.POSITIVE_INFINITY };

class Walk {
  readonly writer = new ColumnsWriter();
  readonly before = new Map<number, ItemId>();
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  run(first: Y.Item | null): void {
    const frames: { item: Y.Item | null; within: Span; isWritten: boolean }[] = [];
    let item = first;
    let within = ALWAYS;
    while (item !== null || frames.length > 0) {
      if (item === null) {
        const frame = frames.pop();
        if (frame?.isWritten) this.writer.close();
        ({ item, within } = frame ?? { item: null, within: ALWAYS });
        continue;
      }
      const { content, right } = item;
      if (content instanceof Y.ContentType) {
        const span = this.#spanOf(item.id, within);
        const isWritten = span.born < span.died;
        if (isWritten) this.#open(item.id, span, content.type);
        frames.push({ item: right, within, isWritten });
        within = span;
        item = isWritten ? content.type._start : null;
        continue;
      }
      this.#leaf(item, within);
      item = right;
    }
  }

  #open(id: ItemId, span: Span, type: Y.AbstractType<unknown>): void {
    const isElement = type instanceof Y.XmlElement;
    const name = isElement ? String(type.nodeName) : "";
    this.writer.detailed(id, span, { name, attrs: isElement ? this.#attrs(type, span) : [] });
  }

  /** Of the values that an attribute was given, the rightmost counts at any moment. */
  #attrs(type: Y.XmlElement, within: Span): readonly WovenAttr[] {
    const attrs: WovenAttr[] = [];
    for (const [name, newest] of type._map) {
      let hiddenFrom = Number.POSITIVE_INFINITY;
      const values: WovenAttr[] = [];
      for (const { id, value } of valuesFromNewest(newest)) {
        const { born, died } = this.#spanOf(id, within);
        const span = { born, died: Math.min(died, hiddenFrom) };
        if (span.born < span.died) values.push({ name, value, id, ...span });
        hiddenFrom = Math.min(hiddenFrom, born);
      }
      attrs.push(...values.reverse());
    }
    return attrs;
  }

  #leaf(item: Y.Item, within: Span): void {
    const { id, content, length, countable, rightOrigin } = item;
    if (content instanceof Y.ContentDeleted) return;
    for (const { clock, ticks, span } of this.#spans({ ...id, length }, within)) {
      const at = { client: id.client, clock };
      const from = clock - id.clock;
      if (content instanceof Y.ContentString) {
        if (rightOrigin && span.born > this.#known.after) this.before.set(this.writer.next, rightOrigin);
        this.#text({ ...at, length: ticks }, span, content.str.slice(from, from + ticks));
      } else if (content instanceof Y.ContentFormat) {
        this.writer.detailed(at, span, { key: content.key, value: content.value });
      } else if (countable) {
        const values = item.content.getContent();
        for (let tick = 0; tick < ticks; tick++) {
          const value: unknown = values[from + tick];
          const scrap = { client: id.client, clock: clock + tick };
          this.writer.detailed(scrap, span, typeof value === "string" ? value : "");
        }
      }
    }
  }

  #text(range: ItemRange, span: Span, text: string): void {
    for (const { client, clock, length, origin } of trace(this.#known.descents, range)) {
      const from = clock - range.clock;
      this.writer.text({ client, clock }, span, text.slice(from, from + length), origin);
    }
  }

  #spanOf(id: ItemId, within: Span): Span {
    return this.#spans({ ...id, length: 1 }, within)[0]?.span ?? NOT_YET;
  }

  /** A range cut into parts that came and went together; what never stood is left out. */
  #spans(range: ItemRange, within: Span) {
    const { client } = range;
    const parts: { readonly clock: number; readonly ticks: number; readonly span: Span }[] = [];
    for (const { start, end, by } of claimants(this.#known.lives.inserted, range)) {
      const born = Math.max(by ?? Number.POSITIVE_INFINITY, within.born);
      for (const gone of claimants(this.#known.lives.deleted, {
        client,
        clock: start,
        length: end - start,
      })) {
        const died = Math.min(gone.by ?? Number.POSITIVE_INFINITY, within.died);
        if (born < died)
          parts.push({ clock: gone.start, ticks: gone.end - gone.start, span: { born, died } });
      }
    }
    return parts;
  }
}

/** The values that an attribute was given, the one that counts first. Overtaken ones may share an item. */
function* valuesFromNewest(newest: Y.Item): Generator<{ readonly id: ItemId; readonly value: unknown }> {
  for (let item: Y.Item | null = newest; item !== null; item = item.left) {
    const { client, clock } = item.id;
    const values = item.content.getContent();
    for (let tick = item.length - 1; tick >= 0; tick -= 1)
      yield { id: { client, clock: clock + tick }, value: values[tick] };
  }
}
