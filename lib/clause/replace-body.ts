import canonicalize from "canonicalize";
import * as Y from "yjs";
import { bodyTokens } from "./body-token.ts";
import type { Block, ClauseContent } from "./content.ts";
import { ATOMS, gatherBlocks } from "./gather-blocks.ts";
import { normaliseContent } from "./normalise.ts";
import { rewriteText } from "./rewrite-text.ts";
import { BODY } from "./schema.ts";
import {
  atomAttrs,
  blockElement,
  groupInlines,
  type InlineGroup,
  inlineType,
  isRuns,
  setAttr,
  setCarried,
} from "./write-content.ts";

/**
 * Turns the text of a live clause into the given content by a small edit: blocks that stay, by id and in order, and
 * words that stay are not touched, so that they keep their authors and what others type there meanwhile. A block that
 * changes its place among the others is deleted and written anew.
 */
export function replaceBody(doc: Y.Doc, content: ClauseContent): void {
  doc.transact(() => {
    const body = doc.getXmlFragment(BODY);
    const staying = stayingBlocks(presentBlocks(doc), content);
    const elements = new Set([...staying.values()].map(({ element }) => element));
    for (let index = body.length - 1; index >= 0; index -= 1) {
      const child = body.get(index);
      if (!(child instanceof Y.XmlElement && elements.has(child))) body.delete(index, 1);
    }
    for (const [index, block] of content.content.entries()) {
      const present = staying.get(block.attrs.id);
      if (present) updateBlock(present, block);
      else body.insert(index, [blockElement(block)]);
    }
  });
}

/** A block of the live document that can be updated where it stands. */
type Present = { readonly element: Y.XmlElement; readonly block: Block };

/** Blocks directly in the body with nothing foreign in them, in order. */
function presentBlocks(doc: Y.Doc): readonly Present[] {
  const body = doc.getXmlFragment(BODY);
  const gathered = gatherBlocks(bodyTokens(doc).map((token) => ({ token, note: null })));
  return normaliseContent(gathered).content.flatMap((block, index) => {
    const element = gathered[index]?.open?.token.type;
    return element instanceof Y.XmlElement && element.parent === body && isPlain(element)
      ? [{ element, block }]
      : [];
  });
}

function isPlain(element: Y.XmlElement): boolean {
  return element.toArray().every((child) => {
    if (child instanceof Y.XmlText)
      return child.toDelta().every((op: { insert: unknown }) => typeof op.insert === "string");
    return child instanceof Y.XmlElement && ATOMS.has(child.nodeName) && child.length === 0;
  });
}

/** The most blocks that keep their id, their type and their order: the longest rising sequence of places. */
function stayingBlocks(present: readonly Present[], content: ClauseContent): ReadonlyMap<string, Present> {
  const places = new Map(
    content.content.map((block, place) => [block.attrs.id, { place, type: block.type }]),
  );
  const known = present.flatMap((each) => {
    const wanted = places.get(each.block.attrs.id);
    return wanted?.type === each.block.type ? [{ ...each, place: wanted.place }] : [];
  });
  return new Map(longestRising(known).map(({ element, block }) => [block.attrs.id, { element, block }]));
}

function longestRising<Each extends { readonly place: number }>(list: readonly Each[]): readonly Each[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, { place }] of list.entries()) {
    const slot = tails.findLastIndex((tail) => (list[tail]?.place ?? 0) < place) + 1;
    previous[index] = tails[slot - 1] ?? -1;
    tails[slot] = index;
  }
  const rising: Each[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const each = list[index];
    if (each) rising.push(each);
  }
  return rising.reverse();
}

function updateBlock({ element, block: now }: Present, block: Block): void {
  for (const [name, value] of Object.entries(block.attrs)) {
    if (element.getAttribute(name) !== value) setAttr(element, name, value);
  }
  setCarried(element, "joins", block.joins);
  if (canonicalize(now.content ?? []) === canonicalize(block.content ?? [])) return;
  updateChildren(element, groupInlines(block.content ?? []));
}

/**
 * Updates in place from the left and then from the right as long as text meets text; replaces what is between. A text
 * that loses all its words stays, empty: somebody may be typing in it.
 */
function updateChildren(element: Y.XmlElement, groups: readonly InlineGroup[]): void {
  const children = element.toArray();
  if (groups.length === 0 && children.length === 1 && children[0] instanceof Y.XmlText) {
    rewriteText(children[0], []);
    return;
  }
  const most = Math.min(children.length, groups.length);
  let left = 0;
  while (left < most && updateChild(children[left], groups[left])) left += 1;
  let right = 0;
  while (right < most - left && updateChild(children.at(-1 - right), groups.at(-1 - right))) right += 1;
  const surplus = children.length - left - right;
  if (surplus > 0) element.delete(left, surplus);
  const missing = groups.slice(left, groups.length - right);
  if (missing.length > 0) element.insert(left, missing.map(inlineType));
}

function updateChild(child: unknown, group: InlineGroup | undefined): boolean {
  if (!group) return false;
  if (child instanceof Y.XmlText && isRuns(group)) {
    rewriteText(child, group);
    return true;
  }
  if (!(child instanceof Y.XmlElement) || isRuns(group) || child.nodeName !== group.type) return false;
  const isSame = Object.entries(atomAttrs(group)).every(
    ([name, value]) => child.getAttribute(name) === value,
  );
  if (isSame) setCarried(child, "marks", group.marks);
  return isSame;
}
