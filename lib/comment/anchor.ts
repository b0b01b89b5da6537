import * as Y from "yjs";
import { BODY } from "#lib/clause/schema.ts";

/**
 * The two ends of commented words in the live text: Yjs relative positions in base64. Each holds on to a character
 * inside the words, so that what is typed before or after them stays outside.
 */
export interface Anchor {
  readonly from: string;
  readonly to: string;
}

/** A place in a clause's text: the how-manieth block, and how many characters (or things that are none) into it. */
export interface Point {
  readonly block: number;
  readonly offset: number;
}

/** Words of a clause's text, from one point to a later one. */
export interface Span {
  readonly from: Point;
  readonly to: Point;
}

/** What stands in a line for a thing that is no text: a reference or a line break. */
export const THING = "\ufffc";

/** A block's characters, one for each place in it. */
export interface Line {
  readonly id: string;
  readonly text: string;
}

/** The blocks of a clause's live text. */
export function linesOf(doc: Y.Doc): readonly Line[] {
  return blocksOf(doc).map((block) => ({
    id: String(block.getAttribute("id") ?? ""),
    text: block
      .toArray()
      .map((child) => (child instanceof Y.XmlText ? charactersOf(child) : THING))
      .join(""),
  }));
}

/** The words of a span, blocks divided by line breaks. */
export function wordsIn(lines: readonly Line[], { from, to }: Span): string {
  return lines
    .slice(from.block, to.block + 1)
    .map(({ text }, i) => {
      const end = from.block + i === to.block ? to.offset : text.length;
      return text.slice(i === 0 ? from.offset : 0, end);
    })
    .join("\n");
}

/** The anchor of a span of the live text; null if there is no such span, or no character in it to hold on to. */
export function anchorOf(doc: Y.Doc, { from, to }: Span): Anchor | null {
  const blocks = blocksOf(doc);
  const [first, last] = [blocks[from.block], blocks[to.block]];
  if (!first || !last || isEmpty({ from, to })) return null;
  const start = relativeAt(first, from.offset, "right");
  const end = relativeAt(last, to.offset, "left");
  return start && end ? { from: encode(start), to: encode(end) } : null;
}

/** Where the anchor's words are now; null if they are gone, or the anchor is not of this text. */
export function resolveAnchor(doc: Y.Doc, anchor: Anchor): Span | null {
  const [from, to] = [pointOf(doc, anchor.from), pointOf(doc, anchor.to)];
  if (!from || !to || isEmpty({ from, to })) return null;
  return { from, to };
}

function isEmpty({ from, to }: Span): boolean {
  return from.block > to.block || (from.block === to.block && from.offset >= to.offset);
}

function blocksOf(doc: Y.Doc): readonly Y.XmlElement[] {
  return doc
    .getXmlFragment(BODY)
    .toArray()
    .filter((block) => block instanceof Y.XmlElement);
}

function charactersOf(text: Y.XmlText): string {
  const delta = text.toDelta() as readonly { readonly insert: unknown }[];
  return delta.map(({ insert }) => (typeof insert === "string" ? insert : THING)).join("");
}

/** The position that holds on to what stands right, or left, of a place in a block. */
function relativeAt(block: Y.XmlElement, offset: number, side: "left" | "right"): Y.RelativePosition | null {
  let rest = offset;
  for (const [index, child] of block.toArray().entries()) {
    const length = child instanceof Y.XmlText ? child.length : 1;
    const isHere = side === "right" ? rest < length : rest > 0 && rest <= length;
    if (isHere) {
      const assoc = side === "right" ? 0 : -1;
      if (child instanceof Y.XmlText) return Y.createRelativePositionFromTypeIndex(child, rest, assoc);
      return Y.createRelativePositionFromTypeIndex(block, side === "right" ? index : index + 1, assoc);
    }
    rest -= length;
  }
  return endOf(block, side);
}

/** At the very edge of a block there is nothing to hold on to inside it: the block's own end is held instead. */
function endOf(block: Y.XmlElement, side: "left" | "right"): Y.RelativePosition {
  return side === "right"
    ? Y.createRelativePositionFromTypeIndex(block, block.length, 0)
    : Y.createRelativePositionFromTypeIndex(block, 0, -1);
}

function pointOf(doc: Y.Doc, encoded: string): Point | null {
  const relative = decode(encoded);
  const place = relative && Y.createAbsolutePositionFromRelativePosition(relative, doc);
  if (!place) return null;
  const blocks = blocksOf(doc);
  const { type, index } = place;
  const parent = type instanceof Y.XmlText ? type.parent : type;
  const block = blocks.findIndex((each) => Object.is(each, parent));
  const children = blocks[block]?.toArray();
  if (!children) return null;
  const before = type instanceof Y.XmlText ? children.indexOf(type) : index;
  if (before < 0) return null;
  const offset = children
    .slice(0, before)
    .reduce((sum, child) => sum + (child instanceof Y.XmlText ? child.length : 1), 0);
  return { block, offset: offset + (type instanceof Y.XmlText ? index : 0) };
}

function encode(position: Y.RelativePosition): string {
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(position)));
}

function decode(encoded: string): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(Uint8Array.from(atob(encoded), (byte) => byte.charCodeAt(0)));
  } catch {
    return null;
  }
}
