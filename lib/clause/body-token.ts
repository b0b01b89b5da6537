import * as Y from "yjs";
import { type Formats, formatted, PLAIN } from "./mark.ts";
import { BODY } from "./schema.ts";

/** An item of the Y.Doc: who wrote it (`client`), and from which of its clock ticks. */
export type ItemId = { readonly client: number; readonly clock: number };

/** An element begins. `name` is empty where it is not an element of ProseMirror (a Y.XmlText, for instance). */
export type OpenToken = {
  readonly kind: "open";
  readonly id: ItemId;
  readonly name: string;
  readonly attrs: ReadonlyMap<string, Attr>;
  readonly type: Y.AbstractType<unknown> | null;
};

/** A value of an element's attribute and the item that set it. */
export type Attr = { readonly value: unknown; readonly id: ItemId };

/** Characters in a row from one item: `text` has one UTF-16 unit per clock tick. */
export type TextToken = {
  readonly kind: "text";
  readonly id: ItemId;
  readonly text: string;
  readonly formats: Formats;
};

/** A value from a foreign client where only text and elements belong; `text` is empty unless it is a string. One clock tick. */
export type ScrapToken = { readonly kind: "scrap"; readonly id: ItemId; readonly text: string };

/** Something that is deleted, `length` clock ticks of it. */
export type GoneToken = { readonly kind: "gone"; readonly id: ItemId; readonly length: number };

export type CloseToken = { readonly kind: "close" };

/** One step of a walk through the visible text of a clause. */
export type BodyToken = OpenToken | TextToken | ScrapToken | CloseToken;

/** The visible text of a clause's Y.Doc, in reading order. Total: whatever is in the Y.Doc, it does not throw. */
export function bodyTokens(doc: Y.Doc): readonly BodyToken[] {
  return walk(doc).filter((token) => token.kind !== "gone");
}

/** The visible text of one element in the body of a live document, itself included. Total likewise. */
export function elementTokens(element: Y.XmlElement): readonly BodyToken[] {
  const { _item: item } = element;
  if (!item || item.deleted) return [];
  const inside = walkFrom(element._start).filter((token) => token.kind !== "gone");
  return [openToken(item.id, element as Y.AbstractType<unknown>), ...inside, { kind: "close" }];
}

/** The whole visible text with what is deleted, each piece where it stood. */
export function bodyTokensWithGone(doc: Y.Doc): readonly (BodyToken | GoneToken)[] {
  return walk(doc);
}

type Token = BodyToken | GoneToken;
type Frame = { readonly item: Y.Item | null; readonly formats: Formats };

function walk(doc: Y.Doc): Token[] {
  return walkFrom(firstItem(doc));
}

function walkFrom(first: Y.Item | null): Token[] {
  const tokens: Token[] = [];
  const frames: Frame[] = [];
  let item = first;
  let formats = PLAIN;
  while (item !== null || frames.length > 0) {
    if (item === null) {
      tokens.push({ kind: "close" });
      ({ item, formats } = frames.pop() ?? { item: null, formats: PLAIN });
      continue;
    }
    const { content } = item;
    if (!item.deleted && content instanceof Y.ContentType) {
      tokens.push(openToken(item.id, content.type));
      frames.push({ item: item.right, formats });
      item = content.type._start;
      formats = PLAIN;
      continue;
    }
    if (!item.deleted && content instanceof Y.ContentFormat) formats = formatted(formats, content);
    else pushLeaf(tokens, item, formats);
    item = item.right;
  }
  return tokens;
}

function firstItem(doc: Y.Doc): Y.Item | null {
  const root = doc.share.get(BODY) ?? doc.getXmlFragment(BODY);
  return root._start;
}

function pushLeaf(tokens: Token[], item: Y.Item, formats: Formats): void {
  const { id, content, length } = item;
  if (item.deleted) {
    tokens.push({ kind: "gone", id, length });
  } else if (content instanceof Y.ContentString) {
    tokens.push({ kind: "text", id, text: content.str, formats });
  } else {
    for (const [index, value] of foreignValues(item).entries()) {
      const text = typeof value === "string" ? value : "";
      tokens.push({ kind: "scrap", id: { client: id.client, clock: id.clock + index }, text });
    }
  }
}

function foreignValues({ content, countable }: Y.Item): readonly unknown[] {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr;
  return countable ? [null] : [];
}

function openToken(id: ItemId, type: Y.AbstractType<unknown>): OpenToken {
  const isElement = type instanceof Y.XmlElement;
  return {
    kind: "open",
    id,
    name: isElement ? String(type.nodeName) : "",
    attrs: isElement ? attrsOf(type) : NO_ATTRS,
    type,
  };
}

const NO_ATTRS: ReadonlyMap<string, Attr> = new Map();

function attrsOf(element: Y.XmlElement): ReadonlyMap<string, Attr> {
  const attrs = new Map<string, Attr>();
  for (const [name, item] of element._map) {
    if (!item.deleted) attrs.set(name, { value: item.content.getContent().at(-1), id: item.lastId });
  }
  return attrs;
}
