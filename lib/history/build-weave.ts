import * as Y from "yjs";
import type { ItemId } from "#lib/clause/body-token.ts";
import { BODY } from "#lib/clause/schema.ts";
import { type Attribution, attributeRows, emptyAttribution, type LogRow } from "./attribute.ts";
import { claimants, type ItemRange } from "./claims.ts";
import { LogIndex } from "./log-index.ts";
import type { Span, Weave, WovenAttr, WovenToken } from "./weave.ts";

/** Weaves the whole log of a clause: `rows` are all of it, from revision 1 on, in order. */
export function buildWeave(rows: readonly LogRow[]): Weave {
  const doc = new Y.Doc({ gc: false });
  const attribution = emptyAttribution();
  attributeRows(attribution, rows);
  doc.transact(() => {
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
  });
  const log = new LogIndex(rows.map(({ seq, userId, at }) => ({ seq, userId, at })));
  const weaver = new Weaver(attribution, log);
  weaver.weave(doc);
  doc.destroy();
  return { revision: rows.length, tokens: weaver.tokens, log };
}

const ALWAYS: Span = { born: 0, died: Number.POSITIVE_INFINITY };

/** The walk through all items of a Y.Doc, deleted ones too. */
class Weaver {
  readonly tokens: WovenToken[] = [];
  readonly #attribution: Attribution;
  readonly #log: LogIndex;

  constructor(attribution: Attribution, log: LogIndex) {
    this.#attribution = attribution;
    this.#log = log;
  }

  weave(doc: Y.Doc): void {
    const frames: { item: Y.Item | null; within: Span }[] = [];
    let item = (doc.share.get(BODY) ?? doc.getXmlFragment(BODY))._start;
    let within = ALWAYS;
    while (item !== null || frames.length > 0) {
      if (item === null) {
        this.tokens.push({ kind: "close" });
        ({ item, within } = frames.pop() ?? { item: null, within: ALWAYS });
        continue;
      }
      const { content } = item;
      if (content instanceof Y.ContentType) {
        frames.push({ item: item.right, within });
        within = this.#open(item, within);
        item = content.type._start;
        continue;
      }
      this.#leaf(item, within);
      item = item.right;
    }
  }

  #open(item: Y.Item, within: Span): Span {
    const { type } = item.content as Y.ContentType;
    const span = this.#spanOf(item.id, within);
    const name = type instanceof Y.XmlElement ? String(type.nodeName) : "";
    this.tokens.push({ kind: "open", id: item.id, name, attrs: this.#attrs(type, span), ...span });
    return span;
  }

  /** Of the values that an attribute was given, the rightmost counts at any moment. */
  #attrs(type: Y.AbstractType<unknown>, within: Span): readonly WovenAttr[] {
    if (!(type instanceof Y.XmlElement)) return [];
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

  #leaf({ id, content, length, countable }: Y.Item, within: Span): void {
    for (const { clock, length: ticks, ...span } of this.#spans({ ...id, length }, within)) {
      const at = { client: id.client, clock };
      if (content instanceof Y.ContentString) {
        const text = content.str.slice(clock - id.clock, clock - id.clock + ticks);
        this.tokens.push({
          kind: "text",
          id: at,
          text,
          root: at,
          first: this.#log.authorship(span.born),
          ...span,
        });
      } else if (content instanceof Y.ContentFormat) {
        this.tokens.push({ kind: "format", id: at, key: content.key, value: content.value, ...span });
      } else if (countable) {
        const values: readonly unknown[] =
          content instanceof Y.ContentAny || content instanceof Y.ContentJSON ? content.arr : [];
        for (let tick = 0; tick < ticks; tick++) {
          const value = values[clock - id.clock + tick];
          const text = typeof value === "string" ? value : "";
          this.tokens.push({ kind: "scrap", id: { client: id.client, clock: clock + tick }, text, ...span });
        }
      }
    }
  }

  #spanOf(id: ItemId, within: Span): Span {
    const [span] = this.#spans({ ...id, length: 1 }, within);
    return span ?? { born: Number.POSITIVE_INFINITY, died: Number.POSITIVE_INFINITY };
  }

  /** A range cut into parts that came and went together; what never stood is left out. */
  #spans(
    range: ItemRange,
    within: Span,
  ): readonly (Span & { readonly clock: number; readonly length: number })[] {
    const { client } = range;
    return claimants(this.#attribution.inserted, range).flatMap(({ start, end, by }) =>
      claimants(this.#attribution.deleted, { client, clock: start, length: end - start }).flatMap((gone) => {
        const born = Math.max(by?.seq ?? Number.POSITIVE_INFINITY, within.born);
        const died = Math.min(gone.by?.seq ?? Number.POSITIVE_INFINITY, within.died);
        return born < died ? [{ clock: gone.start, length: gone.end - gone.start, born, died }] : [];
      }),
    );
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
